/**
 * What happens to the picture of a page: found, straightened, turned upright, whitened, judged at
 * once and encoded. Deterministic; does no input or output. Knows no device and no screen; the
 * words of its doubts stand with the screens.
 */
@NullMarked
package cn.yijianban.devices.imaging;

import org.jspecify.annotations.NullMarked;
