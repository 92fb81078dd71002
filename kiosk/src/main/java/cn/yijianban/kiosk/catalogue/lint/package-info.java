/**
 * What can be wrong with a catalogue: every kind by its stable code, what was found in one loading,
 * and the rules a bundle must keep although every value in it can be read. Knows the records, not
 * the files they come from.
 */
@NullMarked
package cn.yijianban.kiosk.catalogue.lint;

import org.jspecify.annotations.NullMarked;
