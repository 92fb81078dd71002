/** Tests of packages and of the shelf. */
@NullMarked
package cn.yijianban.kiosk.edition;

import org.jspecify.annotations.NullMarked;
