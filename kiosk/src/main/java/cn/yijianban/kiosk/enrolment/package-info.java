/**
 * How a terminal becomes one of the platform's: its request, signed with its own key, and the pass
 * that the platform signs for it. Plain values; who carries them is another's business.
 */
@NullMarked
package cn.yijianban.kiosk.enrolment;

import org.jspecify.annotations.NullMarked;
