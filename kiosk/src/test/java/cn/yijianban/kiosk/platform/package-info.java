/** Tests of the package of the same name. */
@NullMarked
package cn.yijianban.kiosk.platform;

import org.jspecify.annotations.NullMarked;
