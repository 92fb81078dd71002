/**
 * What every screen stands on and is built of: the {@link cn.yijianban.ui.stage.Stage}, the frame
 * of a {@link cn.yijianban.ui.stage.Screen}, its few parts, and how what is shown is drawn anew.
 * Knows no screen and no step's content.
 */
@NullMarked
package cn.yijianban.ui.stage;

import org.jspecify.annotations.NullMarked;
