/** Tests of the setup on a bare root. */
@NullMarked
package cn.yijianban.provisioning.setup;

import org.jspecify.annotations.NullMarked;
