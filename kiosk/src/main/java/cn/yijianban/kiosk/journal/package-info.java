/** What happened here: enumerated events in a hash chain, without personal data. */
@NullMarked
package cn.yijianban.kiosk.journal;

import org.jspecify.annotations.NullMarked;
