/**
 * {@code terminalctl}: what a technician types. Here stands the program itself, with {@code pack}
 * that makes an installable package of it; its commands stand in rooms by what they work on, and
 * all of them answer in one manner, that of {@link cn.yijianban.provisioning.cli.answer}. The rooms
 * know that manner and neither this package nor each other. Called by nobody. Holds no rules of its
 * own: it asks the catalogue, the planner, the drivers and the outbox, and writes down what they
 * say.
 */
@NullMarked
package cn.yijianban.provisioning.cli;

import org.jspecify.annotations.NullMarked;
