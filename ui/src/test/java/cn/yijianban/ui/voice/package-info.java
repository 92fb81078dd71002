@NullMarked
package cn.yijianban.ui.voice;

import org.jspecify.annotations.NullMarked;
