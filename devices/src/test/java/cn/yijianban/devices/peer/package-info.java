/** Real peers for tests: saned, ippeveprinter. */
@NullMarked
package cn.yijianban.devices.peer;

import org.jspecify.annotations.NullMarked;
