/** What the attendant of a hall sees behind a number: devices, packages, failures; no citizen. */
@NullMarked
package cn.yijianban.ui.attendant;

import org.jspecify.annotations.NullMarked;
