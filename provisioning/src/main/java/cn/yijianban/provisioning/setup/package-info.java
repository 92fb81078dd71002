/**
 * From a bare machine to a terminal: numbered steps, each with a check, that can be taken up again
 * where they stopped. Called by the command line. Knows nothing of picocli.
 */
@NullMarked
package cn.yijianban.provisioning.setup;

import org.jspecify.annotations.NullMarked;
