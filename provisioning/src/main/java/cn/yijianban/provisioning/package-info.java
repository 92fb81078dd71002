/**
 * How a terminal comes to life and stays well: the technician's tool and what it needs. Stands on
 * the kiosk and the devices; nothing depends on it, and it never meets the screens.
 */
@NullMarked
package cn.yijianban.provisioning;

import org.jspecify.annotations.NullMarked;
