/**
 * The bench platform: the contract of openapi.json served by an embedded server, one child case an
 * item. SIMULATED; a production start refuses it.
 */
@NullMarked
package cn.yijianban.kiosk.bench;

import org.jspecify.annotations.NullMarked;
