package cn.yijianban.provisioning.setup;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.configure.Bundle;
import cn.yijianban.provisioning.configure.BundleException;
import cn.yijianban.provisioning.configure.Configurations;
import cn.yijianban.provisioning.configure.Manifest;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.enrol.PassFault;
import cn.yijianban.provisioning.enrol.PassFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder that was carried here: configurations, catalogues and the pass for this terminal; the
 * request for the pass goes out on it. Everything on it is judged as if it came from the network.
 *
 * @param folder of the stick
 * @param out takes lines for the technician
 */
record Stick(Path folder, InstantSource time, Consumer<String> out) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A configuration for this terminal. */
  private record Brought(Path file, Manifest manifest) {}

  /** Whether it brings a configuration that is not in use yet. */
  boolean hasConfiguration(Configurations all) throws IOException {
    List<Path> files = files(Bundle.SUFFIX);
    return !files.isEmpty() && !inUse(files, all);
  }

  private static boolean inUse(List<Path> files, Configurations all) throws IOException {
    Optional<Path> current = all.current();
    if (current.isEmpty()) {
      return false;
    }
    byte[] taken = Files.readAllBytes(current.get().resolveSibling("bundle.yjk"));
    for (Path file : files) {
      if (Arrays.equals(taken, Files.readAllBytes(file))) {
        return true;
      }
    }
    return false;
  }

  /** Takes the newest configuration that is for this terminal; says why another is not taken. */
  boolean configure(Configurations all, String terminal, List<String> trusted) throws IOException {
    List<Brought> ours = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Path file : files(Bundle.SUFFIX)) {
      byte[] bytes = Files.readAllBytes(file);
      try {
        Manifest manifest = Bundle.open(bytes, trusted).manifest();
        if (manifest.isFor(terminal)) {
          ours.add(new Brought(file, manifest));
        } else {
          refused.add(file.getFileName() + " is not for " + terminal + " (CFG-205)");
        }
      } catch (BundleException e) {
        refused.add(refusal(file, e));
      }
    }
    ours.sort(Comparator.comparingLong(one -> one.manifest().counter()));
    if (ours.isEmpty()) {
      refused.forEach(why -> out.accept("    " + why));
      return false;
    }
    Brought newest = ours.getLast();
    try {
      long counter = all.take(Files.readAllBytes(newest.file()), terminal, trusted).counter();
      out.accept("    configuration number " + counter + " from " + newest.file().getFileName());
      return true;
    } catch (BundleException e) {
      out.accept("    " + refusal(newest.file(), e));
      return false;
    }
  }

  private static String refusal(Path file, BundleException e) {
    return file.getFileName() + " is refused: " + e.getMessage() + " (" + e.fault().code() + ")";
  }

  /** Content of the catalogue package on it; empty when there is none that can be read. */
  Optional<String> catalogue() throws IOException {
    for (Path file : files(EditionFile.SUFFIX)) {
      try {
        return Optional.of(EditionFile.look(Files.readAllBytes(file)).edition().content());
      } catch (EditionException e) {
        return Optional.of(file.getFileName().toString());
      }
    }
    return Optional.empty();
  }

  /** Hands the catalogue packages over; true when one was taken. */
  boolean catalogue(StationConfig station, Path data) throws IOException {
    Inspection inspection =
        new Inspection(
            station.site().region(),
            station.cataloguePublishers().stream().map(Sm2PublicKey::parse).toList());
    Shelf shelf = Shelf.open(data, inspection, () -> LocalDate.ofInstant(time.instant(), ZONE));
    boolean taken = false;
    for (Path file : files(EditionFile.SUFFIX)) {
      try {
        Edition edition = shelf.hand(Files.readAllBytes(file));
        out.accept("    catalogue " + edition);
        taken = true;
      } catch (EditionException e) {
        out.accept(
            "    "
                + file.getFileName()
                + " is refused: "
                + e.sentence()
                + " ("
                + e.fault().code()
                + ")");
      }
    }
    return taken;
  }

  /** Takes the pass when it was brought; else lays the request for it onto the stick. */
  void enrol(Enrolment enrolment, PassFile kept) throws IOException {
    Path answer = folder.resolve("pass-" + enrolment.terminal() + ".json");
    if (!Files.exists(answer)) {
      Path request = folder.resolve("request-" + enrolment.terminal() + ".json");
      DurableText.write(request, enrolment.request().json() + "\n");
      out.accept("    carry " + request.getFileName() + " to the platform and bring back");
      out.accept("    " + answer.getFileName() + "; the key to be authorised there:");
      out.accept(enrolment.introduction());
      return;
    }
    String text = Files.readString(answer);
    Optional<Pass> here = kept.pass(enrolment.keys().platform().hex());
    Optional<PassFault> fault = enrolment.objection(text, here);
    if (fault.isPresent()) {
      out.accept(
          "    "
              + answer.getFileName()
              + " is refused: "
              + fault.get().what()
              + " ("
              + fault.get().code()
              + ")");
      return;
    }
    Signed signed = Signed.parse(text).orElseThrow();
    kept.write(signed);
    Pass pass = Pass.parse(signed.text()).orElseThrow();
    out.accept("    pass " + pass.serial() + ", good until " + pass.until());
  }

  private List<Path> files(String suffix) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + suffix)) {
      all.forEach(files::add);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }
}
