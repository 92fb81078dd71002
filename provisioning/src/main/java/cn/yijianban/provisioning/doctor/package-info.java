/**
 * Looks a terminal over: configuration, devices, links, keys, clock, disk, spool, catalogue,
 * lock-down and browser. Reads and asks, changes nothing. Called by the command line and by the
 * setup. Knows nothing of picocli.
 */
@NullMarked
package cn.yijianban.provisioning.doctor;

import org.jspecify.annotations.NullMarked;
