/**
 * What is installed on a terminal: a runtime image with both programs, and a Debian package around
 * it. The same input gives the same bytes. Called by the command line of a build machine. Knows
 * nothing of picocli.
 */
@NullMarked
package cn.yijianban.provisioning.pack;

import org.jspecify.annotations.NullMarked;
