package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Identity;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.platform.SharedData;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Inquiries;
import cn.yijianban.kiosk.visit.chart.Effect;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the platform about those who stand here and what they are about to hand in. Whatever goes
 * wrong there is an answer, too: nobody answered.
 *
 * @param terminal id of this terminal, told with each question
 */
public record Inquirer(
    String terminal,
    Licences licences,
    Identity identity,
    SharedData sharedData,
    Precheck precheck,
    Unfinished unfinished) {
  private static final Logger LOG = LoggerFactory.getLogger(Inquirer.class);
  private static final Duration LICENCE = Duration.ofSeconds(8);
  private static final Duration ADVICE = Duration.ofSeconds(5);

  Event.LeaveSeen leave(Effect.AskLeave ask, Plan plan) {
    Licences.Leave answer =
        asked(
            "licences",
            () -> licences.authorise(ask.wish(), use(plan), LICENCE),
            new Licences.Leave.Unavailable());
    return new Event.LeaveSeen(ask.material(), ask.way(), ask.holder(), answer);
  }

  Event.LicenceSeen licence(Effect.FetchLicence fetch, Plan plan) {
    Licences.Fetch answer =
        asked(
            "licences",
            () -> licences.fetch(fetch.authorisation(), use(plan), LICENCE),
            new Licences.Fetch.Unavailable());
    return new Event.LicenceSeen(
        fetch.material(), fetch.way(), fetch.authorisation().code(), answer);
  }

  void giveBack(String authorisation) {
    var _ =
        asked(
            "licences",
            () -> {
              licences.giveBack(authorisation);
              return true;
            },
            false);
  }

  Event.IdentitySeen identity(Person person, Plan plan) {
    Identity.Verdict verdict =
        asked(
            "identity check",
            () -> identity.verify(claim(person), use(plan)),
            new Identity.Verdict.Unavailable());
    return new Event.IdentitySeen(person, verdict);
  }

  Event.SharedSeen shared(Inquiries.Subject about, Plan plan) {
    SharedData.Shared answer =
        asked(
            "shared data",
            () -> sharedData.query(about.question().service(), about.number(), use(plan)),
            new SharedData.Shared.Unavailable());
    return new Event.SharedSeen(about, answer);
  }

  Event.BegunElsewhere elsewhere(Person owner, Plan plan) {
    Answer<Optional<Unfinished.Begun>> answer =
        asked(
            "unfinished applications",
            () -> unfinished.find(claim(owner), use(plan)),
            new Answer.Unheard<>("FAILED"));
    return new Event.BegunElsewhere(
        owner,
        answer instanceof Answer.Yes<Optional<Unfinished.Begun>>(var begun)
            ? begun
            : Optional.empty());
  }

  Event.LeftForTelephone leave(String visit, Person owner, Unfinished.Begun begun) {
    Answer<Unfinished.Place> answer =
        asked(
            "unfinished applications",
            () -> unfinished.leave(visit, claim(owner), begun),
            new Answer.Unheard<>("FAILED"));
    return new Event.LeftForTelephone(
        answer instanceof Answer.Yes<Unfinished.Place>(var place)
            ? Optional.of(place)
            : Optional.empty());
  }

  private static Identity.Claim claim(Person person) {
    return new Identity.Claim(person.name(), person.document(), person.number(), person.until());
  }

  Event.Advised advice(Precheck.Sketch sketch) {
    Precheck.Advice advice =
        asked("pre-check", () -> precheck.ask(sketch, ADVICE), new Precheck.Advice.Unavailable());
    return new Event.Advised(sketch, advice);
  }

  private static <T> T asked(String what, Supplier<? extends T> question, T unavailable) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      LOG.warn("{} failed: {}", what, e.getClass().getName());
      return unavailable;
    }
  }

  private Licences.Use use(Plan plan) {
    return new Licences.Use(plan.bundle().name(), plan.bundle().code(), terminal);
  }
}
