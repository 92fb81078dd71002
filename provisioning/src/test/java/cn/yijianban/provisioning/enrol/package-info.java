/** Tests of enrolment against the bench registry. */
@NullMarked
package cn.yijianban.provisioning.enrol;

import org.jspecify.annotations.NullMarked;
