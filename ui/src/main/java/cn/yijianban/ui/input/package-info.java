/**
 * Writing Chinese on the screen: from letters to characters. Knows no screen and keeps nothing of
 * what was written.
 */
@NullMarked
package cn.yijianban.ui.input;

import org.jspecify.annotations.NullMarked;
