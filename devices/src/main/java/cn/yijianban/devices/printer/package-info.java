/**
 * Printers: A4 pages over IPP, receipts over ESC/POS. Each is asked after the job whether the paper
 * is really out.
 */
@NullMarked
package cn.yijianban.devices.printer;

import org.jspecify.annotations.NullMarked;
