package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Step;

/** Which screen a step has. */
public final class Screens {
  private Screens() {}

  /** A new screen for the step; {@link Screen#show} draws it. */
  public static Screen of(Step step, Stage stage) {
    return switch (step) {
      case Step.Home _ -> new HomeScreen(stage);
      case Step.Find _ -> new FindScreen(stage);
      case Step.Guests _ -> new GuestsScreen(stage);
      case Step.Notices _ -> new NoticesScreen(stage);
      case Step.OneNotice(var code, _) -> new NoticeScreen(stage, code);
      case Step.Guide _ -> new GuideScreen(stage);
      case Step.Place _ -> new PlaceScreen(stage);
      case Step.Ask(var question) -> new QuestionScreen(stage, question);
      case Step.Items _ -> new ItemsScreen(stage);
      case Step.Identify(var party) -> new IdentifyScreen(stage, party);
      case Step.Consent _ -> new ConsentScreen(stage);
      case Step.Form(var section) -> new FormScreen(stage, section);
      case Step.Materials _ -> new MaterialsScreen(stage);
      case Step.Capture(var material) -> new CaptureScreen(stage, material);
      case Step.Review _ -> new ReviewScreen(stage);
      case Step.Sign _ -> new SignScreen(stage);
      case Step.Sending _ -> new SendingScreen(stage);
      case Step.Done _ -> new DoneScreen(stage);
      case Step.Rating _ -> new RatingScreen(stage);
      case Step.Leave _ -> new LeaveScreen(stage);
      case Step.Trouble(var code, _) -> new TroubleScreen(stage, code);
      case Step.AtErrand(var place) -> errand(place, stage);
    };
  }

  private static Screen errand(Place place, Stage stage) {
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

  /** Whether a step is shown by the screen that showed the other one. */
  public static boolean same(Step one, Step other) {
    return one.equals(other)
        || (one instanceof Step.Find && other instanceof Step.Find)
        || (one instanceof Step.Notices && other instanceof Step.Notices)
        || (one instanceof Step.Sending && other instanceof Step.Sending);
  }
}
