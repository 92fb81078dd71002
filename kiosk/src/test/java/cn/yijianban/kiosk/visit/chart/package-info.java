/** Tests of what comes next. */
@NullMarked
package cn.yijianban.kiosk.visit.chart;

import org.jspecify.annotations.NullMarked;
