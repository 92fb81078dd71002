/**
 * What the attendant of a hall sees and does behind a number: devices, packages, failures, handing
 * the devices over; no citizen. The page asks {@link cn.yijianban.ui.attendant.BackOffice}; {@link
 * cn.yijianban.ui.attendant.StaffDesk} is that on the parts of this terminal.
 */
@NullMarked
package cn.yijianban.ui.attendant;

import org.jspecify.annotations.NullMarked;
