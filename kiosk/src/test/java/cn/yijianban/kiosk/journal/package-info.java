/** Tests of the journal package. */
@NullMarked
package cn.yijianban.kiosk.journal;

import org.jspecify.annotations.NullMarked;
