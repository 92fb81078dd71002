/**
 * The operating system around a terminal: every file that turns a Debian machine into one, rendered
 * from its configuration, put in place and compared with what is there. Rendering is pure. Called
 * by the command line, the doctor and the package. Knows nothing of picocli.
 */
@NullMarked
package cn.yijianban.provisioning.lockdown;

import org.jspecify.annotations.NullMarked;
