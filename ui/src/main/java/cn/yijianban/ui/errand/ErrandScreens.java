package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;

/** Which screen a place of an errand has. */
public final class ErrandScreens {
  private ErrandScreens() {}

  /** A new screen for the place; {@link Screen#show} draws it. */
  public static Screen of(Place place, Stage stage) {
    return switch (place) {
      case Place.MyCases _ -> new CasesScreen(stage);
      case Place.OneCase(var number) -> new CaseScreen(stage, number);
      case Place.Withdrawal(var number) -> SureScreen.withdraw(stage, number);
      case Place.TakingBack(var number) -> SureScreen.takeBack(stage, number);
      case Place.Cancelling(var reference) -> SureScreen.cancel(stage, reference);
      case Place.GivingBack(var ticket) -> SureScreen.giveBack(stage, ticket);
      case Place.Windows _ -> new WindowsScreen(stage);
      case Place.Times(var window) -> new TimesScreen(stage, window);
      case Place.Booked _ -> new BookedScreen(stage);
      case Place.Paying(var number, var due) -> new PayScreen(stage, number, due);
    };
  }
}
