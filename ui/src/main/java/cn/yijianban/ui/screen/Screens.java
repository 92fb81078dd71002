package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.errand.ErrandScreens;
import cn.yijianban.ui.form.FormScreen;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;

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
      case Step.AtErrand(var place) -> ErrandScreens.of(place, stage);
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
