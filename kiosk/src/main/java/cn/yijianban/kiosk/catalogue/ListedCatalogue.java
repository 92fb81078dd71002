package cn.yijianban.kiosk.catalogue;

import java.util.List;
import java.util.Optional;

/** Just these bundles, known by their codes; words find none of them. */
public record ListedCatalogue(String region, String version, List<Bundle> bundles)
    implements Catalogue {
  public ListedCatalogue {
    bundles = List.copyOf(bundles);
  }

  @Override
  public Optional<Bundle> bundle(String code) {
    return bundles.stream().filter(bundle -> bundle.code().equals(code)).findFirst();
  }

  @Override
  public List<Bundle> find(String query) {
    return List.of();
  }
}
