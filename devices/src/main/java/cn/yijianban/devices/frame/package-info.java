/**
 * Bytes, checksums and framing: pure functions that every codec uses. Knows no device and does no
 * input or output.
 */
@NullMarked
package cn.yijianban.devices.frame;

import org.jspecify.annotations.NullMarked;
