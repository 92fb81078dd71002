/**
 * The terminal program: {@link cn.yijianban.ui.Terminal} reads the command line, {@link
 * cn.yijianban.ui.Works} puts the parts together and takes them apart in reverse order, {@link
 * cn.yijianban.ui.Demo} plays the far ends. The only place that knows all parts.
 */
@NullMarked
package cn.yijianban.ui;

import org.jspecify.annotations.NullMarked;
