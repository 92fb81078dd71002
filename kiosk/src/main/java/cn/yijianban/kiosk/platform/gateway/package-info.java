/**
 * Platforms of the 赣服通 gateway style behind our ports: signed forms, JSON inside texts, the
 * one-thing interface. Knows the ports and code tables of {@code platform}, nothing of screens or
 * the outbox.
 */
@NullMarked
package cn.yijianban.kiosk.platform.gateway;

import org.jspecify.annotations.NullMarked;
