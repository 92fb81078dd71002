package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * As many guides as wanted, each in a file of its own: the detailed bundles that are shipped, in
 * turn, as another place and another trade would write them: no two have the same name, window,
 * first notice and phone.
 */
final class Guides {
  private static final List<String> PLACES =
      List.of("城东", "城西", "河口", "青塘", "石上", "东山坝", "洛口", "大沽", "小布", "黄陂");
  private static final List<String> TRADES =
      List.of(
          "面馆", "茶楼", "书店", "花店", "药房", "诊所", "旅馆", "网吧", "超市", "理发", "洗车", "养殖",
          "种植", "快递", "幼托", "琴行", "画室", "球馆", "浴室", "照相", "裁缝", "五金", "建材", "家电",
          "眼镜", "粮油", "水产", "烧烤", "糕点", "熟食");

  private Guides() {}

  static CatalogueFiles of(int count) {
    try {
      return made(count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CatalogueFiles made(int count) throws IOException, URISyntaxException {
    Path shipped =
        Path.of(
            Objects.requireNonNull(Catalogue.class.getResource("000000/region.json")).toURI());
    SortedMap<String, String> texts = new TreeMap<>();
    List<String> models = new ArrayList<>();
    try (var files = Files.list(shipped.resolveSibling(""))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        if (Library.FILES.contains(name) || name.equals("region.json")) {
          texts.put("000000/" + name, text);
        } else {
          models.add(text);
        }
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String file = "g" + i + ".json";
      names.add("\"" + file + "\"");
      String name =
          PLACES.get(i % 10)
              + (i / 3000 == 0 ? "" : List.of("", "镇", "村", "社区").get(i / 3000))
              + TRADES.get(i / 10 % 30)
              + List.of("开办", "变更", "注销", "延续", "补证", "年报", "转让", "迁址", "备案", "检查").get(i / 300 % 10);
      texts.put(
          "430000/" + file,
          models
              .get(i % models.size())
              .replaceFirst("\"code\": \"[^\"]*\"", "\"code\": \"g-" + i + "\"")
              .replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"" + name + "\", \"window\": \"" + i + " 号窗口\"")
              .replaceFirst(
                  "\"notices\": \\[",
                  "\"notices\": [{\"text\": \"" + name + "请到 " + i + " 号窗口咨询。\"},")
              .replaceFirst("\"phone\": \"12345\"", "\"phone\": \"0797-" + (1000000 + i) + "\""));
    }
    texts.put(
        "430000/region.json",
        """
        {"region": "430000", "name": "某省", "version": "1", "window": "综合窗口", "source": "bench",
         "bundles": [%s]}
        """
            .formatted(String.join(",", names)));
    return new CatalogueFiles("430000", "1", texts);
  }
}
