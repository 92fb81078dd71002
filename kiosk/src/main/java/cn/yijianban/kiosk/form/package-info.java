/** Values of the one form: rules, checks, and where each value came from. */
@NullMarked
package cn.yijianban.kiosk.form;

import org.jspecify.annotations.NullMarked;
