package cn.yijianban.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/**
 * Title, style sheets and push of the one page. What a sheet says holds against those before it.
 */
@Push
@Viewport("width=device-width, initial-scale=1, user-scalable=no")
@StyleSheet("context://kiosk/tokens.css")
@StyleSheet("context://kiosk/kiosk.css")
@StyleSheet("context://kiosk/parts.css")
@StyleSheet("context://kiosk/screens.css")
@StyleSheet("context://kiosk/pad.css")
@StyleSheet("context://kiosk/modes.css")
@StyleSheet("context://kiosk/landscape.css")
@StyleSheet("context://kiosk/over.css")
@StyleSheet("context://kiosk/controls.css")
@StyleSheet("context://kiosk/dock.css")
public final class KioskShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("一件办");
  }
}
