/** Tests of the search. */
@NullMarked
package cn.yijianban.kiosk.catalogue.search;

import org.jspecify.annotations.NullMarked;
