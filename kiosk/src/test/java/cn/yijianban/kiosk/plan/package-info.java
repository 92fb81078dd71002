/** Tests of the plan. */
@NullMarked
package cn.yijianban.kiosk.plan;

import org.jspecify.annotations.NullMarked;
