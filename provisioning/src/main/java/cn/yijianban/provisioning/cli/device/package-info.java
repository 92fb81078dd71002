/**
 * Commands on devices and on what they give: {@code devices ...}, {@code scan}, {@code print},
 * {@code decode}, and {@code bench} that plays one. They talk to one device at an address, without
 * a terminal around it; what they work with is {@link
 * cn.yijianban.provisioning.cli.device.Equipment}. What was read is masked unless it is asked for.
 */
@NullMarked
package cn.yijianban.provisioning.cli.device;

import org.jspecify.annotations.NullMarked;
