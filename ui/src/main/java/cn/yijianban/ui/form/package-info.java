/**
 * The form and its controls: a section, its blanks, and the pickers for a day, a place or a rare
 * character. Who needs one of them elsewhere gets the picker of places and a value in words; the
 * rest stays inside.
 */
@NullMarked
package cn.yijianban.ui.form;

import org.jspecify.annotations.NullMarked;
