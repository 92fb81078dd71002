/** Tests of the way into the page. */
@NullMarked
package cn.yijianban.ui.server;

import org.jspecify.annotations.NullMarked;
