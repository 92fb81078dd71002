/**
 * What can be done here: bundles (一件事) with their items, questions, fields, materials and notices,
 * as versioned data keyed by region, and the working days they are promised in. Everyone in the
 * kiosk may read it. A broken bundle fails when the catalogue loads, never while a citizen stands
 * there. Knows the rule language of {@code .condition} and nothing else: no files, applicants,
 * devices or platform.
 */
@NullMarked
package cn.yijianban.kiosk.catalogue;

import org.jspecify.annotations.NullMarked;
