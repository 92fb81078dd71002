package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.qr.QrReader;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code decode}: the QR codes of pictures. */
@Command(
    name = "decode",
    description = "Read the QR codes of pictures; ends with 1 when one of them shows none.")
public final class DecodeCommand extends Answering {
  @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "PNG, JPEG, BMP or GIF files.")
  private List<Path> images = List.of();

  @Override
  public Integer call() {
    List<BufferedImage> pictures = images.stream().map(DecodeCommand::picture).toList();
    QrReader reader = new QrReader();
    ArrayNode all = JsonText.array();
    boolean every = true;
    for (int i = 0; i < pictures.size(); i++) {
      List<String> texts = reader.read(pictures.get(i));
      every &= !texts.isEmpty();
      if (json()) {
        ArrayNode codes = all.addObject().put("file", images.get(i).toString()).putArray("codes");
        texts.forEach(codes::add);
      } else {
        print(images.get(i), texts);
      }
    }
    if (json()) {
      out().println(JsonText.write(all));
    }
    return every ? Exit.DONE : Exit.NOT_WELL;
  }

  private void print(Path image, List<String> texts) {
    String before = images.size() == 1 ? "" : image + ": ";
    texts.forEach(text -> out().println(before + text));
    if (texts.isEmpty()) {
      err().println(image + ": no QR code that can be read");
    }
  }

  private static BufferedImage picture(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure("There is no file " + file);
    }
    try {
      return Optional.ofNullable(ImageIO.read(file.toFile()))
          .orElseThrow(() -> new CommandFailure(file + " is no picture that can be read"));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new CommandFailure(file + " is a damaged picture", e);
    }
  }
}
