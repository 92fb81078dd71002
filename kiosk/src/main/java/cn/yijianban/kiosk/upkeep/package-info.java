/**
 * What a terminal does by itself in the background to stay well: signs in, says how it is, brings
 * new catalogues and configurations, hands up its journal. Run by the terminal program; knows
 * nothing of visits and of persons.
 */
@NullMarked
package cn.yijianban.kiosk.upkeep;

import org.jspecify.annotations.NullMarked;
