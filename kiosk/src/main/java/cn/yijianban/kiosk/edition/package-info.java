/**
 * Catalogues as files that travel: signed, versioned, expiring packages of one region each, and the
 * shelf of a terminal that keeps those it has taken. Used by the two programs. Knows nothing of
 * visits, devices and the platform; whoever brings a package only has to put it into the shelf's
 * inbox.
 */
@NullMarked
package cn.yijianban.kiosk.edition;

import org.jspecify.annotations.NullMarked;
