/** Tests of configurations that travel. */
@NullMarked
package cn.yijianban.provisioning.configure;

import org.jspecify.annotations.NullMarked;
