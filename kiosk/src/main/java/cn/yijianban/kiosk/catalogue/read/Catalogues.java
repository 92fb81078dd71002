package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.ListedCatalogue;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Loads a catalogue: {@code region.json} names the region, the version, the list of everything that
 * is done as one thing there ({@code list.csv}), and one file for each bundle that a terminal can
 * take. A bundle's file takes the place of its row in the list, or comes after the list; it may lie
 * in a region around this one, and a file of the same name here then says only what differs.
 */
public final class Catalogues {
  private static final String REGION_FILE = CatalogueReader.REGION_FILE;

  private Catalogues() {}

  /** One in which there is nothing. */
  public static Catalogue empty(String region) {
    return new ListedCatalogue(region, "0", List.of());
  }

  /**
   * From a directory. What holds in the regions around its region is taken from the directories
   * beside it, or else from what comes with this program.
   *
   * @throws CatalogueException with everything that is wrong
   */
  public static Catalogue load(Path dir) {
    Problems problems = new Problems();
    return CatalogueReader.read(problems, layers(dir, problems));
  }

  /**
   * Every file that the catalogue of a directory is read from, once it was found sound.
   *
   * @throws CatalogueException with everything that is wrong
   */
  public static CatalogueFiles pack(Path dir) {
    Problems problems = new Problems();
    Layers from = layers(dir, problems);
    String own = region(dir).orElse("");
    SortedMap<String, String> texts = new TreeMap<>();
    Catalogue sound = CatalogueReader.read(problems, noting(from, own, texts));
    return new CatalogueFiles(sound.region(), sound.version(), texts);
  }

  private static Layers noting(Layers from, String own, SortedMap<String, String> texts) {
    List<Layers.Layer> noted =
        from.layers().stream()
            .map(
                layer -> {
                  String folder = layer.region().isEmpty() ? own : layer.region();
                  return new Layers.Layer(
                      layer.region(), layer.label(), noting(layer.files(), folder, texts));
                })
            .toList();
    return new Layers(noted, from.there(), code -> noting(from.partner().apply(code), code, texts));
  }

  private static Function<String, Optional<String>> noting(
      Function<String, Optional<String>> files, String folder, Map<String, String> texts) {
    return name -> {
      Optional<String> text = files.apply(name);
      text.ifPresent(found -> texts.put(folder + "/" + name, found));
      return text;
    };
  }

  /**
   * From files that were packed; nothing is taken from anywhere else.
   *
   * @throws CatalogueException with everything that is wrong
   */
  public static Catalogue read(CatalogueFiles packed) {
    return CatalogueReader.read(new Problems(), packed(packed, packed.region(), ""));
  }

  private static Layers packed(CatalogueFiles packed, String region, String label) {
    List<Layers.Layer> layers = new ArrayList<>();
    layers.add(packedLayer(packed, region, label));
    around(region).forEach(code -> layers.add(packedLayer(packed, code, code)));
    return new Layers(layers, Set.of(), code -> packed(packed, code, code));
  }

  private static Layers.Layer packedLayer(CatalogueFiles packed, String region, String label) {
    return new Layers.Layer(
        region, label, name -> Optional.ofNullable(packed.texts().get(region + "/" + name)));
  }

  private static Layers layers(Path dir, Problems problems) {
    if (!Files.isDirectory(dir)) {
      problems.add(CatalogueFault.FILE_MISSING, dir.toString(), "", "there is no such directory");
      problems.check();
    }
    List<Layers.Layer> layers = new ArrayList<>();
    layers.add(new Layers.Layer("", "", name -> text(dir, name, problems)));
    region(dir)
        .ifPresent(
            region -> around(region).forEach(code -> layers.add(beside(dir, code, problems))));
    return new Layers(layers, files(dir), code -> partner(dir, code, problems));
  }

  /** The directory of another region, or else what comes with this program. */
  private static Layers.Layer beside(Path dir, String code, Problems problems) {
    Path beside = dir.resolveSibling(code);
    return Files.isRegularFile(beside.resolve(REGION_FILE))
        ? new Layers.Layer(code, code, name -> text(beside, name, problems))
        : shippedLayer(code, code);
  }

  private static Layers partner(Path dir, String region, Problems problems) {
    List<Layers.Layer> layers = new ArrayList<>();
    layers.add(beside(dir, region, problems));
    around(region).forEach(code -> layers.add(beside(dir, code, problems)));
    return new Layers(layers, Set.of(), code -> partner(dir, code, problems));
  }

  /** Every region around the one given, nearest first, down to what holds everywhere. */
  private static List<String> around(String region) {
    return Regions.chainAndEverywhere(region).stream()
        .filter(code -> !code.equals(region))
        .toList();
  }

  private static Optional<String> region(Path dir) {
    return text(dir, REGION_FILE, new Problems())
        .flatMap(text -> Reading.tree(new Problems(), REGION_FILE, text))
        .map(root -> root.path("region").stringValue(""))
        .filter(Regions::isCode);
  }

  private static Layers.Layer shippedLayer(String region, String label) {
    return new Layers.Layer(region, label, name -> shippedText(region, name));
  }

  /**
   * The one that comes with this program for a region, or else for the nearest region around it: a
   * village without a catalogue of its own gets that of its township or county.
   *
   * @param region GB/T 2260 code of 6, 9 or 12 digits
   * @throws CatalogueException when there is none
   */
  public static Catalogue shipped(String region) {
    Problems problems = new Problems();
    Optional<String> nearest =
        Regions.chain(region).stream()
            .filter(code -> shippedText(code, REGION_FILE).isPresent())
            .findFirst();
    if (nearest.isEmpty()) {
      problems.add(
          CatalogueFault.FILE_MISSING,
          REGION_FILE,
          "",
          "no catalogue is shipped for the region '" + region + "'");
      problems.check();
    }
    return CatalogueReader.read(problems, shipped(nearest.orElseThrow(), ""));
  }

  private static Layers shipped(String region, String label) {
    List<Layers.Layer> layers = new ArrayList<>();
    layers.add(shippedLayer(region, label));
    around(region).forEach(code -> layers.add(shippedLayer(code, code)));
    return new Layers(layers, Set.of(), code -> shipped(code, code));
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
      problems.add(CatalogueFault.NOT_TEXT, name, "", "the file is not UTF-8");
      return Optional.of("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> shippedText(String region, String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(region + "/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
