package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalogue to look at: a region's folder, a package, or what is shipped for a region. */
final class CatalogueFrom {
  private CatalogueFrom() {}

  /**
   * @param name of a folder or a package; else the code of a region
   */
  static Catalogue named(Office office, String name) {
    Path path = Path.of(name);
    if (Files.exists(path)) {
      return path(path);
    }
    if (name.matches("\\d{6}|\\d{9}|\\d{12}")) {
      return office.catalogue(name);
    }
    throw new CommandFailure("There is no folder, no package and no region '" + name + "'");
  }

  static Catalogue path(Path path) {
    try {
      return Files.isDirectory(path)
          ? Catalogues.load(path)
          : Catalogues.read(EditionFile.look(bytes(path)).files());
    } catch (EditionException e) {
      throw refused(path, e);
    } catch (CatalogueException e) {
      throw new CommandFailure(
          path
              + " has "
              + e.problems().size()
              + " problems; 'terminalctl catalogue check' tells all of them",
          e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CommandFailure("There is no package " + file, e);
    }
  }

  static CommandFailure refused(Path file, EditionException e) {
    return new CommandFailure(
        file
            + " is not used ("
            + e.fault().code()
            + "): "
            + e.sentence()
            + "; "
            + e.fault().remedy(),
        e);
  }
}
