/** Tests of the package of the same name. */
@NullMarked
package cn.yijianban.kiosk.submission;

import org.jspecify.annotations.NullMarked;
