/** Tests of the rule language. */
@NullMarked
package cn.yijianban.kiosk.catalogue.condition;

import org.jspecify.annotations.NullMarked;
