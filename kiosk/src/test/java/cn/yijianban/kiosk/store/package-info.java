/** Tests of the package of the same name. */
@NullMarked
package cn.yijianban.kiosk.store;

import org.jspecify.annotations.NullMarked;
