/** A real browser in front of a whole terminal on simulated devices behind real byte pipes. */
@NullMarked
package cn.yijianban.ui;

import org.jspecify.annotations.NullMarked;
