/**
 * Decides what comes next in a visit: from a state and an event to the next state and what is to be
 * done ({@code docs/visit.md}). Pure; knows no screen, no device at work, no thread and no file,
 * and the clock only as something it may ask. For the front desk alone.
 */
@NullMarked
package cn.yijianban.kiosk.visit.chart;

import org.jspecify.annotations.NullMarked;
