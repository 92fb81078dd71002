/**
 * A browser in front of a terminal, who uses it and how it is looked at: by touch, by keypad, by
 * somebody who knows the way and by somebody who does not. Knows a terminal by its page alone.
 */
@NullMarked
package cn.yijianban.ui.drive;

import org.jspecify.annotations.NullMarked;
