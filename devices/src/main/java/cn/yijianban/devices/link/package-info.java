/**
 * Byte pipes to devices, named by URI: {@code serial:///dev/ttyIDREADER?baud=115200} and {@code
 * tcp://host:port}. Drivers never touch a port. The only user of jSerialComm.
 */
@NullMarked
package cn.yijianban.devices.link;

import org.jspecify.annotations.NullMarked;
