/**
 * One visit, from touch to receipt, and the way to the central platform. Knows no Vaadin, Jetty
 * screens, jSerialComm or picocli; {@code docs/architecture.md} draws its packages.
 */
@NullMarked
package cn.yijianban.kiosk;

import org.jspecify.annotations.NullMarked;
