/**
 * {@code configure ...}: configurations that travel, signed in the office and taken by terminals.
 * What a bundle is and when it is refused stands in {@code provisioning.configure}.
 */
@NullMarked
package cn.yijianban.provisioning.cli.configure;

import org.jspecify.annotations.NullMarked;
