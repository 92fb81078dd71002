/**
 * The screens of looking around and applying, one class a step of the visit, and which screen a
 * step has. A screen shows a snapshot and sends touches; it decides nothing. Only {@link
 * cn.yijianban.ui.screen.Screens} is public.
 */
@NullMarked
package cn.yijianban.ui.screen;

import org.jspecify.annotations.NullMarked;
