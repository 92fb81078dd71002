package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.station.StationConfig.Panel;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether the size of the panel that was typed in is the one that the screen tells (EDID). */
final class PanelLook {
  /** VESA E-EDID 1.4, 3.10.2: image size in the first detailed timing descriptor. */
  private static final int WIDTH_LOW = 66;

  private static final int HEIGHT_LOW = 67;
  private static final int HIGH = 68;
  private static final int BLOCK = 128;

  /** Bezels and rounding; more than that is another panel, or one that stands on its side. */
  private static final double TOLERANCE = 0.05;

  private final Patient patient;

  PanelLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look(Panel panel) throws IOException {
    String typed = panel.widthMm() + " x " + panel.heightMm() + " mm";
    Optional<Panel> told = told();
    if (told.isEmpty()) {
      return List.of(Finding.well("panel", typed + "; no screen tells its size"));
    }
    Panel screen = told.get();
    boolean same =
        near(panel.widthMm(), screen.widthMm()) && near(panel.heightMm(), screen.heightMm());
    boolean turned =
        near(panel.widthMm(), screen.heightMm()) && near(panel.heightMm(), screen.widthMm());
    String seen = typed + ", the screen says " + screen.widthMm() + " x " + screen.heightMm();
    return List.of(
        same || turned
            ? Finding.well("panel", seen)
            : Finding.ill("panel", Ailment.PANEL_DIFFERS, seen));
  }

  private Optional<Panel> told() throws IOException {
    Path screens = patient.at("/sys/class/drm");
    if (!Files.isDirectory(screens)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(screens, "card*")) {
      for (Path screen : all) {
        Path edid = screen.resolve("edid");
        Optional<Panel> size =
            Files.exists(edid) ? size(Files.readAllBytes(edid)) : Optional.empty();
        if (size.isPresent()) {
          return size;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Panel> size(byte[] edid) {
    if (edid.length < BLOCK) {
      return Optional.empty();
    }
    int width = (edid[WIDTH_LOW] & 0xFF) | ((edid[HIGH] & 0xF0) << 4);
    int height = (edid[HEIGHT_LOW] & 0xFF) | ((edid[HIGH] & 0x0F) << 8);
    return width == 0 || height == 0 ? Optional.empty() : Optional.of(new Panel(width, height));
  }

  private static boolean near(int one, int other) {
    return Math.abs(one - other) <= TOLERANCE * other;
  }
}
