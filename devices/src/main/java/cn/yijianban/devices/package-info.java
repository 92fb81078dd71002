/**
 * What is plugged into a terminal, as the kiosk asks for it: one port (interface) a device kind,
 * the vocabulary of states ({@link cn.yijianban.devices.DeviceStatus}) and faults ({@link
 * cn.yijianban.devices.DeviceFault}), and the {@link cn.yijianban.devices.Rack} that holds the
 * devices of this terminal, each behind one owner thread.
 *
 * <p>Everyone above may use this package. It knows nothing of bundles, applicants or screens. The
 * families below it (idcard, scanner, printer, evaluator) hold codec, driver and conversation; only
 * {@code link} opens ports.
 */
@NullMarked
package cn.yijianban.devices;

import org.jspecify.annotations.NullMarked;
