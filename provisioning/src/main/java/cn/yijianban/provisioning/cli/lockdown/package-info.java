/**
 * {@code lockdown ...}: the operating system around a terminal. Which files there are and what
 * makes them differ stands in {@code provisioning.lockdown}.
 */
@NullMarked
package cn.yijianban.provisioning.cli.lockdown;

import org.jspecify.annotations.NullMarked;
