/**
 * {@code catalogue ...}: what can be done at a terminal, planned, checked, compared, printed,
 * signed and installed. What it works with is {@link
 * cn.yijianban.provisioning.cli.catalogue.Office}; it knows no device and no other group of
 * commands.
 */
@NullMarked
package cn.yijianban.provisioning.cli.catalogue;

import org.jspecify.annotations.NullMarked;
