/**
 * The program in a process of its own, as its unit starts it: what it says, how it ends, and what a
 * visit leaves in its files and its memory.
 */
@NullMarked
package cn.yijianban.ui.process;

import org.jspecify.annotations.NullMarked;
