/** Vaadin on embedded Jetty, on the loopback address only. The only package that knows Jetty. */
@NullMarked
package cn.yijianban.ui.server;

import org.jspecify.annotations.NullMarked;
