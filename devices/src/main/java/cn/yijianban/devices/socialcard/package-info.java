/**
 * Social security cards (LD/T 32) by contact: what may be read without a key. Nothing here proves
 * that a card is genuine; who it names is a claim until the platform confirms it.
 */
@NullMarked
package cn.yijianban.devices.socialcard;

import org.jspecify.annotations.NullMarked;
