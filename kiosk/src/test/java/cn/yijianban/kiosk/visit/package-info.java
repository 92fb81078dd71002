/** The chart of a visit, event by event and at random. */
@NullMarked
package cn.yijianban.kiosk.visit;

import org.jspecify.annotations.NullMarked;
