/**
 * One class a step of the visit. A screen shows a snapshot and sends touches; it decides nothing.
 * Only {@link cn.yijianban.ui.screen.Screens} and what it hands out are public. Texts stand in
 * {@code messages.properties} beside the classes.
 */
@NullMarked
package cn.yijianban.ui.screen;

import org.jspecify.annotations.NullMarked;
