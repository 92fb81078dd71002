/**
 * Commands on the data directory of one terminal, named by {@code --data}: {@code queue ...}, the
 * submissions that wait; {@code journal ...}, what happened; {@code staff-pin}. They need no
 * configuration, so they work on a disk that was carried elsewhere. They never show anything of a
 * person.
 */
@NullMarked
package cn.yijianban.provisioning.cli.data;

import org.jspecify.annotations.NullMarked;
