/** This terminal: configuration, site, health, opening hours, clock. */
@NullMarked
package cn.yijianban.kiosk.station;

import org.jspecify.annotations.NullMarked;
