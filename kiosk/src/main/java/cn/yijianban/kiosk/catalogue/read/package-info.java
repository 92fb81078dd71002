/**
 * A catalogue from its files: the regions laid over each other, what they share read once, all of
 * it checked before anyone sees any. For whoever loads catalogues; who works with one needs the
 * records only.
 */
@NullMarked
package cn.yijianban.kiosk.catalogue.read;

import org.jspecify.annotations.NullMarked;
