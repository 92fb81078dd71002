/** How each material of a plan is met: fetched, shared, made or scanned. */
@NullMarked
package cn.yijianban.kiosk.material;

import org.jspecify.annotations.NullMarked;
