/**
 * The one page of the terminal: it swaps screens as the visit moves and holds the modes, the idle
 * question and the help.
 */
@NullMarked
package cn.yijianban.ui.shell;

import org.jspecify.annotations.NullMarked;
