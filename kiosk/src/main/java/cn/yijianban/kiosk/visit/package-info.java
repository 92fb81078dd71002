/**
 * One visit as everybody sees it: steps, events, snapshot, what it has gathered and what errands it
 * runs. The screens show its snapshot and send its events through the {@link
 * cn.yijianban.kiosk.visit.Reception}. Knows neither who decides ({@code .chart}) nor who does it
 * ({@code .desk}).
 */
@NullMarked
package cn.yijianban.kiosk.visit;

import org.jspecify.annotations.NullMarked;
