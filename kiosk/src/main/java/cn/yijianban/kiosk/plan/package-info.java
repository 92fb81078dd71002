/**
 * The heart, pure: from a bundle, the answers, the chosen items and what is known of the applicant
 * to one plan: items in lanes, one form, one set of materials with the reason for each, deadline,
 * fees and notices. Called by the visit and by {@code terminalctl}; does no input or output and
 * knows no clock.
 */
@NullMarked
package cn.yijianban.kiosk.plan;

import org.jspecify.annotations.NullMarked;
