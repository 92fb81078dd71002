/** Tests of the package of the same name. */
@NullMarked
package cn.yijianban.kiosk.upkeep;

import org.jspecify.annotations.NullMarked;
