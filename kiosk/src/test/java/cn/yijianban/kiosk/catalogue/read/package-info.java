/** Tests of catalogues from their files. */
@NullMarked
package cn.yijianban.kiosk.catalogue.read;

import org.jspecify.annotations.NullMarked;
