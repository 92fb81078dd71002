package cn.yijianban.ui.server;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

/**
 * Marks the scripts that this server wrote into the page, so that no other inline script runs.
 * Found by Vaadin as a service.
 */
public final class OwnScripts implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(OwnScripts::mark);
  }

  private static void mark(IndexHtmlResponse page) {
    Object nonce = page.getVaadinRequest().getAttribute(LoopbackGuard.NONCE);
    page.getDocument().select("script").attr("nonce", String.valueOf(nonce));
  }
}
