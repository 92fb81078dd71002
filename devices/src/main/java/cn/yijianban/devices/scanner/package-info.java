/**
 * Paper scanners over the SANE network protocol; the far end is {@code saned}, so a crashing driver
 * never takes the terminal along.
 */
@NullMarked
package cn.yijianban.devices.scanner;

import org.jspecify.annotations.NullMarked;
