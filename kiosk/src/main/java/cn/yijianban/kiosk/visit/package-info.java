/**
 * The state machine of one visit, screen-free: steps, events, deadlines, wipe. The screens show its
 * state and send its events; it alone talks to devices, counter and platform.
 */
@NullMarked
package cn.yijianban.kiosk.visit;

import org.jspecify.annotations.NullMarked;
