package cn.yijianban.kiosk.catalogue.lint;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Order;
import java.util.List;

/** What can be wrong with the materials of a bundle. */
final class MaterialLint {
  private final Bundle bundle;
  private final Names names;
  private final Order order;
  private final List<String> proofs;

  MaterialLint(Bundle bundle, Names names, Order order, List<String> proofs) {
    this.bundle = bundle;
    this.names = names;
    this.order = order;
    this.proofs = proofs;
  }

  void check() {
    names.unique("/materials", "id", bundle.materials(), Material::id);
    for (int i = 0; i < bundle.materials().size(); i++) {
      Material material = bundle.materials().get(i);
      String path = "/materials/" + i;
      names.users(path, material.usedBy());
      names.condition(path, material.when());
      if (material.basis().isBlank()) {
        names.problem(
            CatalogueFault.NO_BASIS,
            path + "/basis",
            "nothing may be asked for without a legal basis");
      }
      if (!List.of(10, 20, 99).contains(material.origin())) {
        names.problem(CatalogueFault.ORIGIN, path + "/origin", "the origin is 10, 20 or 99");
      }
      for (int w = 0; w < material.ways().size(); w++) {
        way(path + "/ways/" + w, material, material.ways().get(w));
      }
      if (proof(material) && !proofs.contains(material.name())) {
        names.problem(
            CatalogueFault.PROOF,
            path + "/name",
            "the proof '" + material.name() + "' is not on the list of proofs");
      }
      boolean later = material.ways().stream().anyMatch(Material.Way.Later.class::isInstance);
      if (later != (material.necessity() == Material.Necessity.DEFERRABLE)) {
        names.problem(
            CatalogueFault.DEFERRAL,
            path + "/necessity",
            "deferrable and a way 'later' belong together");
      }
    }
  }

  private static boolean proof(Material material) {
    return switch (material.handing().kind()) {
      case PROOF -> true;
      case OTHER -> material.name().contains("证明");
      case LICENCE, FORM -> false;
    };
  }

  private void way(String path, Material material, Material.Way way) {
    switch (way) {
      case Material.Way.Licence(_, var holder) ->
          names.one(path + "/holderParty", "party", holder, names.parties);
      case Material.Way.Card(var parties) -> {
        if (parties.isEmpty()) {
          names.problem(CatalogueFault.NO_WAY, path + "/parties", "a card belongs to somebody");
        }
        parties.forEach(party -> names.one(path + "/parties", "party", party, names.parties));
      }
      case Material.Way.ResultOf(var code) -> {
        names.one(path + "/item", "item", code, names.items);
        for (String user : material.usedBy()) {
          if (names.items.contains(code) && !order.before(code, user)) {
            names.problem(
                CatalogueFault.NO_ORDER,
                path + "/item",
                "'" + user + "' uses the result of '" + code + "' but does not wait for it");
          }
        }
      }
      case Material.Way.Verification _,
          Material.Way.Template _,
          Material.Way.Scan _,
          Material.Way.Later _ -> {}
    }
  }
}
