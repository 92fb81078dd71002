package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.read.CatalogueFiles;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a folder becomes a signed package: with which key, until when, and where it is written. */
final class CatalogueSigning {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "Private SM2 key: 64 hexadecimal digits.")
  private Path key = Path.of("");

  @Option(names = "--new-key", description = "Make the key when the file is not there.")
  private boolean newKey;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      required = true,
      description = "Last day on which terminals may take it.")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--made-on",
      paramLabel = "YYYY-MM-DD",
      description = "Day of signing (default: today).")
  private @Nullable LocalDate madeOn;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The package; its name should end in " + EditionFile.SUFFIX + ".")
  private Path out = Path.of("");

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Checks, packs and signs a region's folder, and says what came of it. */
  void sign(Path folder, LocalDate today, Answering command) {
    LocalDate made = madeOn == null ? today : madeOn;
    if (until.isBefore(made)) {
      throw new ParameterException(
          spec.commandLine(), "--until: the last day lies before the day of signing");
    }
    Sm2KeyPair signer = signer();
    CatalogueFiles files = pack(folder);
    try {
      Files.write(out, EditionFile.sign(files, made, until, signer, new SecureRandom()));
    } catch (EditionException e) {
      throw CatalogueFrom.refused(folder, e);
    } catch (IOException e) {
      throw new CommandFailure("The package cannot be written to " + out, e);
    }
    told(files, signer, command);
  }

  private void told(CatalogueFiles files, Sm2KeyPair signer, Answering command) {
    String name = EditionFile.keyName(signer.publicKey());
    command.tell(
        "%s %s, %d files, to be taken until %s: %s%nsigner      %s%npublic key  %s"
            .formatted(
                files.region(),
                files.version(),
                files.texts().size(),
                until,
                out,
                name,
                signer.publicKey().hex()),
        JsonText.object()
            .put("region", files.region())
            .put("version", files.version())
            .put("last-day", until.toString())
            .put("files", files.texts().size())
            .put("signer", name)
            .put("public-key", signer.publicKey().hex()));
  }

  private Sm2KeyPair signer() {
    if (!newKey && !Files.exists(key)) {
      throw new CommandFailure("There is no key " + key + "; --new-key makes one");
    }
    try {
      return KeyFile.openOrMake(key, new SecureRandom());
    } catch (CryptoException e) {
      throw new CommandFailure("--key: " + key + " does not hold a private SM2 key", e);
    } catch (UncheckedIOException e) {
      throw new CommandFailure("--key: " + key + " cannot be read or written", e);
    }
  }

  private static CatalogueFiles pack(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure("There is no folder " + folder);
    }
    try {
      return Catalogues.pack(folder);
    } catch (CatalogueException e) {
      throw new CommandFailure(
          "Nothing was signed: "
              + folder
              + " has "
              + e.problems().size()
              + " problems; 'terminalctl catalogue check "
              + folder
              + "' tells all of them",
          e);
    }
  }
}
