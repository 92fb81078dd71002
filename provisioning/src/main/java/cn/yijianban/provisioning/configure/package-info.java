/**
 * Configurations that travel: signed bundles, the place of a terminal that keeps those it has
 * taken, and profiles of sites to begin with. One verifier, whether a bundle came by network or on
 * a stick. Called by the command line and the setup. Knows nothing of picocli.
 */
@NullMarked
package cn.yijianban.provisioning.configure;

import org.jspecify.annotations.NullMarked;
