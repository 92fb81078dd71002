/**
 * Identity cards over a security module (GA/T 467 frames, GA/T 490 layouts): codec, card layouts
 * and the drivers. What a card says is an {@link cn.yijianban.devices.IdCard}.
 */
@NullMarked
package cn.yijianban.devices.idcard;

import org.jspecify.annotations.NullMarked;
