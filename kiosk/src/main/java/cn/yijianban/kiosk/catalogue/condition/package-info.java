/**
 * The small rule language of a catalogue: read once when the catalogue loads, tested as often as
 * one likes, in three-valued logic. Knows nothing of bundles.
 */
@NullMarked
package cn.yijianban.kiosk.catalogue.condition;

import org.jspecify.annotations.NullMarked;
