/**
 * What a technician sends to the maker, without anything of a person, and how a terminal ends.
 * Called by the command line. Knows nothing of picocli.
 */
@NullMarked
package cn.yijianban.provisioning.support;

import org.jspecify.annotations.NullMarked;
