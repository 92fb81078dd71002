/**
 * The central "一窗式" platform as ports, and the client of our own contract ({@code openapi.json}).
 * Called by visit, material and submission. Adapters of other styles sit behind the same ports.
 */
@NullMarked
package cn.yijianban.kiosk.platform;

import org.jspecify.annotations.NullMarked;
