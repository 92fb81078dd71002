/**
 * Who stands here: identity, kind of document, role, consent. Masks itself in text. Depends on
 * nothing above the devices' card record.
 */
@NullMarked
package cn.yijianban.kiosk.applicant;

import org.jspecify.annotations.NullMarked;
