package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.ShortVisits;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.server.VaadinSession;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/**
 * What visits leave of the page, counted: in each build a few of them, a thousand in {@link
 * ThousandVisitsTest}.
 */
class FewVisitsTest extends Hall {
  private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +(\\S+)");

  private static final List<String> COUNTED =
      List.of(
          StateNode.class.getName(),
          UI.class.getName(),
          VaadinSession.class.getName(),
          "org.eclipse.jetty.session.ManagedSession");

  @Test
  void ten_visits_leave_no_part_of_a_screen_in_page_or_program() throws JMException {
    ShortVisits.make(browser, 3);
    Map<String, Long> before = counted();
    ShortVisits.make(browser, 10);
    Map<String, Long> after = counted();
    assertThat(before.get(StateNode.class.getName())).isPositive();
    assertThat(before.get("Nodes")).isPositive();
    assertThat(after)
        .allSatisfy(
            (what, count) ->
                assertThat(count).as(what).isLessThanOrEqualTo(before.getOrDefault(what, 0L)));
  }

  private Map<String, Long> counted() throws JMException {
    Map<String, Long> all = new TreeMap<>();
    Matcher line = LINE.matcher(histogram());
    while (line.find()) {
      if (COUNTED.contains(line.group(2))) {
        all.put(line.group(2), Long.parseLong(line.group(1)));
      }
    }
    CDPSession session = browser.page().context().newCDPSession(browser.page());
    session.send("HeapProfiler.enable");
    session.send("HeapProfiler.collectGarbage");
    session.send("Performance.enable");
    for (JsonElement each : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      JsonObject metric = each.getAsJsonObject();
      String name = metric.get("name").getAsString();
      if (List.of("Nodes", "JSEventListeners", "Documents", "Frames").contains(name)) {
        all.put(name, metric.get("value").getAsLong());
      }
    }
    session.detach();
    return all;
  }

  /** Of what is alive: it collects the garbage first. */
  private static String histogram() throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
  }
}
