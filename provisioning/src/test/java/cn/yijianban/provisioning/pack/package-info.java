/** Tests of what is installed on terminals, in a Debian root of their own. */
@NullMarked
package cn.yijianban.provisioning.pack;

import org.jspecify.annotations.NullMarked;
