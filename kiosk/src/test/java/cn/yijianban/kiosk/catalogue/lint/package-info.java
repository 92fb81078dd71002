/** Tests of what can be wrong. */
@NullMarked
package cn.yijianban.kiosk.catalogue.lint;

import org.jspecify.annotations.NullMarked;
