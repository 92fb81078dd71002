/**
 * Codes in pictures: what a page, a telephone's screen or a camera shows. Knows no device and no
 * screen; the only user of BoofCV.
 */
@NullMarked
package cn.yijianban.devices.qr;

import org.jspecify.annotations.NullMarked;
