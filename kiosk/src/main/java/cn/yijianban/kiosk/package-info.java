@NullMarked
package cn.yijianban.kiosk;

import org.jspecify.annotations.NullMarked;
