/** Everything printed or archived: receipt, application form, scanned pages as PDF. */
@NullMarked
package cn.yijianban.kiosk.paper;

import org.jspecify.annotations.NullMarked;
