/**
 * What can be done here: bundles (一件事) with their items, questions, fields and materials, as
 * versioned data keyed by region. Everyone in the kiosk may read it. A broken bundle fails when the
 * catalogue loads, never while a citizen stands there. Knows nothing of applicants, devices or the
 * platform.
 */
@NullMarked
package cn.yijianban.kiosk.catalogue;

import org.jspecify.annotations.NullMarked;
