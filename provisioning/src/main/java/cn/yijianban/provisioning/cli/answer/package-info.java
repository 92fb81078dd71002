/**
 * How every command answers: for people by default and as JSON on request, with one of the codes of
 * {@link cn.yijianban.provisioning.cli.answer.Exit}, or with one sentence of what failed. All
 * commands stand on it; it knows none of them, and no catalogue, device or outbox.
 */
@NullMarked
package cn.yijianban.provisioning.cli.answer;

import org.jspecify.annotations.NullMarked;
