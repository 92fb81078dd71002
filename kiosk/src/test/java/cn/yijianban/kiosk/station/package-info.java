/** Tests of the station package. */
@NullMarked
package cn.yijianban.kiosk.station;

import org.jspecify.annotations.NullMarked;
