/** The search for what of a person is left; the tests of the other modules use it, too. */
@NullMarked
package cn.yijianban.kiosk.marker;

import org.jspecify.annotations.NullMarked;
