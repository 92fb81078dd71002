/**
 * From a finished application to the platform: seal, spool, outbox, uploader. The citizen's number
 * exists only after the durable point. Called by the visit ({@link
 * cn.yijianban.kiosk.submission.Counter}) and by {@code terminalctl queue}.
 */
@NullMarked
package cn.yijianban.kiosk.submission;

import org.jspecify.annotations.NullMarked;
