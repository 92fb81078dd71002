/** Tests of the papers: what is on them, read back from dots and from PDF. */
@NullMarked
package cn.yijianban.kiosk.paper;

import org.jspecify.annotations.NullMarked;
