/** Tests of the package of the same name. */
@NullMarked
package cn.yijianban.kiosk.platform.gateway;

import org.jspecify.annotations.NullMarked;
