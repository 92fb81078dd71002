/**
 * Rating devices beside the screen. There is no common protocol in the field, so the framing is
 * described by data ({@link cn.yijianban.devices.evaluator.EvaluatorProfile}); which key means
 * which grade differs between makers and is data too.
 */
@NullMarked
package cn.yijianban.devices.evaluator;

import org.jspecify.annotations.NullMarked;
