package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code catalogue notice}: publishes one notice of 政务公开. It is written into {@code notices.json},
 * the version of the catalogue is raised, and the package is signed; when that does not go, the
 * folder is as it was.
 */
@Command(
    name = "notice",
    description = "Publish a notice: add it to a region's folder and sign the package.")
final class CatalogueNotice extends Answering {
  private static final String FILE = "notices.json";
  private static final String REGION = "region.json";

  /** The last number of the version. */
  private static final Pattern VERSION =
      Pattern.compile("(\"version\"\\s*:\\s*\"(?:\\d+\\.)*)(\\d{1,8})\"");

  private final Office office;

  @Parameters(paramLabel = "DIR", description = "Folder of the region, such as catalogue/360730.")
  private Path folder = Path.of("");

  @Option(names = "--code", required = true, description = "Its name, unique in the catalogue.")
  private String code = "";

  @Option(
      names = "--kind",
      required = true,
      description = "One of ITEMS, POLICY, CHANGE, NEWS (事项清单, 更新政策, 业务变化, 最新动态).")
  private PublicNotice.Kind kind = PublicNotice.Kind.NEWS;

  @Option(names = "--title", required = true, description = "As it is shown.")
  private String title = "";

  @Option(names = "--department", required = true, description = "Who publishes it.")
  private String department = "";

  @Option(
      names = "--text",
      paramLabel = "FILE",
      required = true,
      description = "Plain text in UTF-8; each line that is not empty is a paragraph.")
  private Path text = Path.of("");

  @Option(
      names = "--bundle",
      paramLabel = "NAME.json",
      description = "File of a bundle it concerns, as in region.json; may be given again.")
  private List<String> bundles = List.of();

  @Option(
      names = "--day",
      paramLabel = "YYYY-MM-DD",
      description = "Day of publication (default: today).")
  private @Nullable LocalDate day;

  @Option(
      names = "--shown-until",
      paramLabel = "YYYY-MM-DD",
      description = "Last day on which it is shown (default: no end).")
  private @Nullable LocalDate last;

  @Mixin private CatalogueSigning signing = new CatalogueSigning();

  CatalogueNotice(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Path notices = folder.resolve(FILE);
    Path region = folder.resolve(REGION);
    if (!Files.isRegularFile(region)) {
      throw new CommandFailure("There is no " + region);
    }
    String regionBefore = read(region);
    String noticesBefore = Files.exists(notices) ? read(notices) : "";
    boolean signed = false;
    try {
      write(notices, JsonText.write(with(noticesBefore)));
      write(region, raised(regionBefore));
      signing.sign(folder, office.today(), this);
      signed = true;
      return Exit.DONE;
    } finally {
      if (!signed) {
        write(region, regionBefore);
        back(notices, noticesBefore);
      }
    }
  }

  private ObjectNode with(String before) {
    ObjectNode root = before.isEmpty() ? JsonText.object() : JsonText.parse(before, FILE);
    ArrayNode all = root.withArray("notices");
    ObjectNode notice =
        JsonText.object()
            .put("code", code)
            .put("kind", kind.name().toLowerCase(Locale.ROOT))
            .put("day", (day == null ? office.today() : day).toString());
    if (last != null) {
      notice.put("until", last.toString());
    }
    notice.put("title", title).put("department", department);
    ArrayNode paragraphs = notice.putArray("text");
    read(text).lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(paragraphs::add);
    ArrayNode concerned = notice.putArray("bundles");
    bundles.forEach(concerned::add);
    all.add(notice);
    return root;
  }

  private static String raised(String region) {
    Matcher version = VERSION.matcher(region);
    if (!version.find()) {
      throw new CommandFailure(REGION + " has no version of numbers and points, such as 2026.11.1");
    }
    return version.replaceFirst(
        m -> Matcher.quoteReplacement(m.group(1) + (Integer.parseInt(m.group(2)) + 1) + '"'));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be read", e);
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be written", e);
    }
  }

  private static void back(Path file, String before) {
    try {
      if (before.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.writeString(file, before);
      }
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be written", e);
    }
  }
}
