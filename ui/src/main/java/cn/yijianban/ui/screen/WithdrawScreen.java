package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.visit.Snapshot;
import java.util.List;
import java.util.Optional;

/** 撤回: said what it means before it is done. */
final class WithdrawScreen extends Screen {
  private final String number;

  WithdrawScreen(Stage stage, String number) {
    super(stage, "withdraw");
    this.number = number;
  }

  @Override
  public void show(Snapshot snapshot) {
    String title =
        snapshot.errand().flatMap(e -> e.dossier(number)).map(Cases.Dossier::title).orElse("");
    frame(
        snapshot,
        0,
        t("withdraw.title"),
        title + " " + number,
        List.of(
            Ui.div(
                "card alert",
                Ui.row(Ui.icon(Icon.WARN, "seal"), t("withdraw.means"), t("withdraw.means.how"))),
            Ui.div(
                "card",
                Ui.row(Ui.icon(Icon.DOC, ""), t("withdraw.again"), t("withdraw.again.how")))),
        Optional.empty(),
        footer(Optional.of(back()), next(t("withdraw.yes"))));
  }
}
