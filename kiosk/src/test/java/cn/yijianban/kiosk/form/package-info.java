/** What the form lets in, and what it says about the rest. */
@NullMarked
package cn.yijianban.kiosk.form;

import org.jspecify.annotations.NullMarked;
