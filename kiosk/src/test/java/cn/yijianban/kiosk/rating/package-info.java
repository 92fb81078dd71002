/** Tests of the rating package. */
@NullMarked
package cn.yijianban.kiosk.rating;

import org.jspecify.annotations.NullMarked;
