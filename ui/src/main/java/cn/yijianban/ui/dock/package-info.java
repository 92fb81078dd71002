/** The bench panel of the demo: hands for the mouse on the SIMULATED devices. */
@NullMarked
package cn.yijianban.ui.dock;

import org.jspecify.annotations.NullMarked;
