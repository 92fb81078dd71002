/**
 * Runs visits: feeds the chart one event at a time and does what it wants at devices, counter,
 * shelf and platform, each in its own time. It alone talks to them.
 */
@NullMarked
package cn.yijianban.kiosk.visit.desk;

import org.jspecify.annotations.NullMarked;
