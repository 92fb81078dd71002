@NullMarked
package cn.yijianban.provisioning;

import org.jspecify.annotations.NullMarked;
