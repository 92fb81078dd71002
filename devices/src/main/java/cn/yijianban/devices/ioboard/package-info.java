/**
 * The board that switches the lights of the cabinet and watches its doors: Modbus RTU, as relay and
 * input boards in the field speak it.
 */
@NullMarked
package cn.yijianban.devices.ioboard;

import org.jspecify.annotations.NullMarked;
