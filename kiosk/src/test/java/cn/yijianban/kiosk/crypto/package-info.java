/** Known answers of the standards, and keys on disk. */
@NullMarked
package cn.yijianban.kiosk.crypto;

import org.jspecify.annotations.NullMarked;
