package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.material.Met;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A second-hand house with water, power and gas: one of everything on paper. */
final class SamplePaper {
  static final PaperFonts FONTS = PaperFonts.load();
  static final LocalDateTime AT = LocalDateTime.of(2026, 11, 21, 3, 12);
  static final String NUMBER = "SJ3607302611210017";
  static final Letterhead HEAD =
      new Letterhead(
          "NDX-0012",
          "宁都县24小时政务服务区",
          "0797-6832345",
          "0797-12345",
          "https://zwfw.example.cn/q?n=",
          false);

  private SamplePaper() {}

  static Letterhead simulated() {
    return new Letterhead(
        HEAD.terminal(),
        HEAD.site(),
        HEAD.consultPhone(),
        HEAD.supervisePhone(),
        HEAD.query(),
        true);
  }

  static ReceiptContent receipt(Letterhead head, boolean reached) {
    return new ReceiptContent(
        head,
        NUMBER,
        AT,
        "二手房水电气过户一件事",
        Optional.empty(),
        List.of(
            new ReceiptContent.Applicant("卖方", "张*", "0012"),
            new ReceiptContent.Applicant("买方", "李*敏", "002X")),
        List.of(
            new ReceiptContent.ItemLine(
                "存量房交易合同网签备案", reached ? Optional.of("360730202611210000381") : Optional.empty()),
            new ReceiptContent.ItemLine("征收税款", Optional.empty()),
            new ReceiptContent.ItemLine("国有建设用地使用权及房屋所有权转移登记（存量房买卖）", Optional.empty()),
            new ReceiptContent.ItemLine("水、电、燃气、有线电视过户", Optional.empty())),
        List.of(
            line("身份证", new Met.ByCard()),
            line("不动产权证书", new Met.ByLicence("L", "A")),
            line("不动产登记申请表", new Met.ByTemplate("T")),
            line("存量房买卖合同（住建部门网签版）", new Met.ByScan(List.of(page(false), page(true)))),
            line("婚姻关系证明", new Met.ByVerification("V", "A")),
            line("新不动产权证", new Met.ByResult("S01-3")),
            line("原购房发票", new Met.Later(LocalDate.of(2026, 12, 5)))),
        "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0",
        reached);
  }

  private static ReceiptContent.MaterialLine line(String name, Met met) {
    return new ReceiptContent.MaterialLine(name, met);
  }

  /** A page with something on it. */
  static PageImage page(boolean grey) {
    BufferedImage image =
        new BufferedImage(
            620, 877, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 620, 877);
    g.setColor(grey ? Color.GRAY : Color.RED);
    g.fillOval(200, 300, 220, 220);
    g.dispose();
    return new PageImage(620, 877, 75, grey, encoded(image, "jpeg"));
  }

  static Bytes signature() {
    BufferedImage image = new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.BLACK);
    g.setStroke(new java.awt.BasicStroke(6));
    g.drawArc(40, 30, 120, 100, 20, 250);
    g.drawLine(180, 40, 330, 120);
    g.drawLine(330, 40, 200, 130);
    g.dispose();
    return encoded(image, "png");
  }

  static BufferedImage picture(Raster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        image.setRGB(x, y, raster.black(x, y) ? 0 : 0xffffff);
      }
    }
    return image;
  }

  /** Keeps a look at the result under {@code target/papers}. */
  static Path keep(String name, Bytes content) {
    try {
      Path file = Files.createDirectories(Path.of("target/papers")).resolve(name);
      return Files.write(file, content.toArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Path keep(String name, Raster raster) {
    return keep(name, encoded(picture(raster), "png"));
  }

  private static Bytes encoded(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return Bytes.of(out.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
