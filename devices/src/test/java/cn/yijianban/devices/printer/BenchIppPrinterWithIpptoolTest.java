package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchIppPrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench printer, held against the CUPS project's own test client. */
class BenchIppPrinterWithIpptoolTest {
  private static final String TEST =
      """
      {
        NAME "Get-Printer-Attributes"
        VERSION 1.1
        OPERATION Get-Printer-Attributes
        GROUP operation-attributes-tag
        ATTR charset attributes-charset utf-8
        ATTR language attributes-natural-language en
        ATTR uri printer-uri $uri
        STATUS successful-ok
        EXPECT printer-state OF-TYPE enum IN-GROUP printer-attributes-tag
        EXPECT printer-state-reasons OF-TYPE keyword IN-GROUP printer-attributes-tag
      }
      {
        NAME "Print-Job"
        VERSION 1.1
        OPERATION Print-Job
        GROUP operation-attributes-tag
        ATTR charset attributes-charset utf-8
        ATTR language attributes-natural-language en
        ATTR uri printer-uri $uri
        ATTR name requesting-user-name kiosk
        ATTR name job-name "from ipptool"
        ATTR mimeMediaType document-format application/pdf
        FILE $filename
        STATUS successful-ok
        EXPECT job-id OF-TYPE integer IN-GROUP job-attributes-tag
        EXPECT job-state OF-TYPE enum IN-GROUP job-attributes-tag
      }
      """;

  @TempDir private Path folder;

  @Test
  void a_foreign_client_reads_its_state_and_prints_on_it() throws Exception {
    try (BenchIppPrinter bench = new BenchIppPrinter()) {
      Path test = Files.writeString(folder.resolve("bench.test"), TEST);
      Path pdf = Files.write(folder.resolve("page.pdf"), A4Pages.one().toArray());
      Path said = folder.resolve("said.log");
      Process process =
          new ProcessBuilder(
                  "ipptool", "-t", "-f", pdf.toString(), bench.uri().toString(), test.toString())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(said).content().contains("PASS").doesNotContain("FAIL");
      assertThat(bench.printed()).hasSize(1);
    }
  }
}
