/**
 * The screens of errands, besides applying: 查, 打, 缴费, 预约取号, 撤回. Only {@link
 * cn.yijianban.ui.errand.ErrandScreens} is public; the screens of an application are not known
 * here.
 */
@NullMarked
package cn.yijianban.ui.errand;

import org.jspecify.annotations.NullMarked;
