/**
 * Finding bundles by what a citizen types, with mistakes, and how characters are read. Knows the
 * records, not how they were read.
 */
@NullMarked
package cn.yijianban.kiosk.catalogue.search;

import org.jspecify.annotations.NullMarked;
