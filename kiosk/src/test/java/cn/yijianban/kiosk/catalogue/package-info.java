/** Tests of the catalogue. */
@NullMarked
package cn.yijianban.kiosk.catalogue;

import org.jspecify.annotations.NullMarked;
