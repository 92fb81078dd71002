/**
 * What is said to citizens: every text in its language and tone, days, amounts, masked numbers and
 * the remarks of the visit. Knows the visit's own terms and no page; texts stand in {@code
 * messages.properties} beside the classes.
 */
@NullMarked
package cn.yijianban.ui.words;

import org.jspecify.annotations.NullMarked;
