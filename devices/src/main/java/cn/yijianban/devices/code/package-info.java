/**
 * Readers of bar codes and QR codes that a citizen shows. How each make is triggered and what it
 * answers is a {@link cn.yijianban.devices.code.CodeProfile}; what a code says is never looked at.
 */
@NullMarked
package cn.yijianban.devices.code;

import org.jspecify.annotations.NullMarked;
