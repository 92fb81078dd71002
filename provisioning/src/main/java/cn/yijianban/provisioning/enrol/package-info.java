/**
 * How a terminal gets its pass from the platform and keeps it fresh. Called by the command line, by
 * a timer and by the setup. Knows nothing of picocli.
 */
@NullMarked
package cn.yijianban.provisioning.enrol;

import org.jspecify.annotations.NullMarked;
