/**
 * How the terminal program lives under systemd: it says when it is ready, feeds the watchdog while
 * a citizen could be served, and stops feeding it otherwise. Called by the composition root. Knows
 * no screen and no device, only when each was last heard of.
 */
@NullMarked
package cn.yijianban.ui.life;

import org.jspecify.annotations.NullMarked;
