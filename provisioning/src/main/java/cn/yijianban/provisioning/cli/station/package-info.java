/**
 * Commands on this machine as one terminal, from its first day to its last: {@code setup}, {@code
 * enrol ...}, {@code doctor}, {@code report}, {@code support}, {@code decommission}. They begin at
 * the site's configuration; what they do stands in {@code provisioning.setup}, {@code .enrol},
 * {@code .doctor} and {@code .support}.
 */
@NullMarked
package cn.yijianban.provisioning.cli.station;

import org.jspecify.annotations.NullMarked;
