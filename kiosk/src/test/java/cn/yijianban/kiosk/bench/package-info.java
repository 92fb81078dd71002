/** Tests of the package of the same name. */
@NullMarked
package cn.yijianban.kiosk.bench;

import org.jspecify.annotations.NullMarked;
