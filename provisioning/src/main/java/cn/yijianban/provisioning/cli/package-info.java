/**
 * {@code terminalctl}: what a technician types. One class a command; each prints for people by
 * default and JSON on request, and ends with one of the codes of {@link
 * cn.yijianban.provisioning.cli.Exit}. Called by nobody. Holds no rules of its own: it asks the
 * catalogue, the planner, the drivers and the outbox, and writes down what they say.
 */
@NullMarked
package cn.yijianban.provisioning.cli;

import org.jspecify.annotations.NullMarked;
