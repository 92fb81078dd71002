/**
 * Identity cards over a security module (GA/T 467 frames, GA/T 490 layouts): codec, card layouts
 * and the driver. Everyone may use {@link cn.yijianban.devices.idcard.IdCard}; the rest is
 * package-private but for the driver's constructor.
 */
@NullMarked
package cn.yijianban.devices.idcard;

import org.jspecify.annotations.NullMarked;
