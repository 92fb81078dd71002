/**
 * H2, migrations and the spool; the only user of java.sql. Its one method that makes things durable
 * is commitDurably.
 */
@NullMarked
package cn.yijianban.kiosk.store;

import org.jspecify.annotations.NullMarked;
