/**
 * Which driver answers at which address. The one place that knows all families; composition roots
 * and the technician's tool ask here.
 */
@NullMarked
package cn.yijianban.devices.discovery;

import org.jspecify.annotations.NullMarked;
