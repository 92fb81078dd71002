/** 好差评: levels, tags and what may be said about them. Never a default, never a hint. */
@NullMarked
package cn.yijianban.kiosk.rating;

import org.jspecify.annotations.NullMarked;
