/** Tests of the life under a service manager. */
@NullMarked
package cn.yijianban.ui.life;

import org.jspecify.annotations.NullMarked;
