/**
 * SIMULATED devices: the far end of every wire, stateful, speaking the same bytes as the real thing
 * over real pipes. Used by the demo, by tests and for training; a production start refuses them.
 */
@NullMarked
package cn.yijianban.devices.bench;

import org.jspecify.annotations.NullMarked;
