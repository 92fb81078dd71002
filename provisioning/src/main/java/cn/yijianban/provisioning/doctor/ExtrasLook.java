package cn.yijianban.provisioning.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the package recommends and the terminal quietly does without: an installation from a stick
 * brings none of it.
 */
final class ExtrasLook {
  private static final String AREA = "extras";

  private final Patient patient;

  ExtrasLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look() throws IOException {
    return List.of(
        finding(
            "voice",
            Ailment.VOICE_MISSING,
            there("/usr/bin/espeak-ng") || there("/etc/yijianban/voice")),
        finding(
            "handwriting",
            Ailment.HANDWRITING_MISSING,
            library("libzinnia.so.0")
                && there("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model")),
        finding(
            "rare characters",
            Ailment.RARE_FONT_MISSING,
            there("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")));
  }

  private static Finding finding(String what, Ailment missing, boolean there) {
    return there ? Finding.well(AREA, what) : Finding.ill(AREA, missing, "");
  }

  private boolean there(String file) {
    return Files.exists(patient.at(file));
  }

  /** Debian keeps libraries in a folder of each architecture. */
  private boolean library(String name) throws IOException {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(patient.at("/usr/lib"), "*-linux-gnu*")) {
      for (Path folder : folders) {
        if (Files.exists(folder.resolve(name))) {
          return true;
        }
      }
    }
    return false;
  }
}
