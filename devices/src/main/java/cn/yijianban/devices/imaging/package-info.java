/**
 * What happens to the picture of a page: encoding, and judging it at once. Deterministic; does no
 * input or output.
 */
@NullMarked
package cn.yijianban.devices.imaging;

import org.jspecify.annotations.NullMarked;
