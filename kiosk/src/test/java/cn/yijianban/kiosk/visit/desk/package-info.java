/** Tests of the front desk and its hands. */
@NullMarked
package cn.yijianban.kiosk.visit.desk;

import org.jspecify.annotations.NullMarked;
