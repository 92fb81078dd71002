/** Tests of what is sent to the maker and of the end of a terminal. */
@NullMarked
package cn.yijianban.provisioning.support;

import org.jspecify.annotations.NullMarked;
