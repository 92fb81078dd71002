/** SM2, SM3, SM4 and keys behind small types; the only user of Bouncy Castle. */
@NullMarked
package cn.yijianban.kiosk.crypto;

import org.jspecify.annotations.NullMarked;
