/**
 * Reads sentences aloud: from recordings where there are any, by an offline engine for the rest.
 */
@NullMarked
package cn.yijianban.ui.voice;

import org.jspecify.annotations.NullMarked;
