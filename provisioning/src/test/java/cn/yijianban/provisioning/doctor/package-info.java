/** Tests of the doctor: a healthy terminal, and what can be wrong with it. */
@NullMarked
package cn.yijianban.provisioning.doctor;

import org.jspecify.annotations.NullMarked;
