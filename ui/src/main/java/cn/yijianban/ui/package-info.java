@NullMarked
package cn.yijianban.ui;

import org.jspecify.annotations.NullMarked;
