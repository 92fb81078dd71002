package cn.yijianban.kiosk.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Loads a catalogue: {@code region.json} names the region, the version, the list of everything that
 * is done as one thing there ({@code list.csv}), and one file for each bundle that a terminal can
 * take. A bundle's file takes the place of its row in the list, or comes after the list.
 */
public final class Catalogues {
  private static final Pattern REGION = Pattern.compile("\\d{6}(\\d{3}){0,2}");

  private Catalogues() {}

  /**
   * From a directory.
   *
   * @throws CatalogueException with everything that is wrong
   */
  public static Catalogue load(Path dir) {
    Problems problems = new Problems();
    if (!Files.isDirectory(dir)) {
      problems.add(dir.toString(), "", "there is no such directory");
      problems.check();
    }
    return CatalogueReader.read(problems, name -> text(dir, name, problems), files(dir));
  }

  /**
   * The one that comes with this program.
   *
   * @param region GB/T 2260 code
   * @throws CatalogueException when there is none for that region
   */
  public static Catalogue shipped(String region) {
    Problems problems = new Problems();
    if (!REGION.matcher(region).matches() || shippedText(region, "region.json").isEmpty()) {
      problems.add("region.json", "", "no catalogue is shipped for the region '" + region + "'");
      problems.check();
    }
    return CatalogueReader.read(problems, name -> shippedText(region, name), Set.of());
  }

  private static Set<String> files(Path dir) {
    try (Stream<Path> entries = Files.list(dir)) {
      Set<String> names = new TreeSet<>();
      entries
          .map(Path::getFileName)
          .map(String::valueOf)
          .filter(name -> name.endsWith(".json"))
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> text(Path dir, String name, Problems problems) {
    Path file = dir.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (MalformedInputException _) {
      problems.add(name, "", "the file is not UTF-8");
      return Optional.of("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> shippedText(String region, String name) {
    try (InputStream in = Catalogues.class.getResourceAsStream(region + "/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
