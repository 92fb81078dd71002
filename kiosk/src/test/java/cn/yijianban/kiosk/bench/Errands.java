package cn.yijianban.kiosk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.HelpDesk;
import cn.yijianban.kiosk.platform.LicencePrints;
import cn.yijianban.kiosk.platform.Notices;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.platform.PlatformClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a citizen asks the platform for besides applying, said once over the wire. */
final class Errands {
  static final String NUMBER = "360730198505050006";

  private Errands() {}

  static Cases.Holder holder(Instant read) {
    return new Cases.Holder("样例买方", NUMBER, read);
  }

  private static Cases.Holder somebody(Instant read) {
    return new Cases.Holder("样例卖方", "360730198001010003", read);
  }

  /** Every call of this part of the contract, with every answer it can have. */
  static void speak(BenchPlatform bench, PlatformClient client) {
    Cases cases = client.cases();
    bench.earlier("样例买方", NUMBER, BenchPlatform.Earlier.house());
    Cases.Holder now = holder(Instant.now());
    Cases.Holder old = holder(Instant.now().minus(Duration.ofMinutes(11)));
    List<Cases.Dossier> mine = yes(cases.of(now));
    assertThat(mine).hasSize(3);
    assertThat(cases.of(old)).isEqualTo(new Answer.Refused<>(403, "CARD_NOT_FRESH"));
    String late = mine.get(1).children().getFirst().caseNumber();
    assertThat(yes(cases.urge("u-1", now, late))).isInstanceOf(Cases.Urged.Taken.class);
    assertThat(yes(cases.urge("u-2", now, late))).isInstanceOf(Cases.Urged.Already.class);
    String fresh = mine.getFirst().children().getFirst().caseNumber();
    assertThat(yes(cases.urge("u-3", now, fresh))).isEqualTo(new Cases.Urged.NotLate());
    assertThat(cases.urge("u-4", old, late)).isEqualTo(new Answer.Refused<>(403, "CARD_NOT_FRESH"));
    assertThat(cases.urge("u-5", now, "none"))
        .isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    assertThat(yes(cases.withdraw("w-1", now, mine.get(2).number())))
        .isEqualTo(new Cases.Withdrawn.TooLate());
    assertThat(yes(cases.withdraw("w-2", now, mine.getFirst().number())))
        .isEqualTo(new Cases.Withdrawn.Done());
    assertThat(cases.withdraw("w-3", now, "none"))
        .isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    Notices papers = client.notices();
    for (Cases.Dossier dossier : yes(cases.of(now))) {
      assertThat(yes(papers.notices(dossier.number(), now)))
          .as("what a case names is what is fetched, number by number")
          .extracting(n -> n.caseNumber() + n.kind() + n.document())
          .containsExactlyElementsOf(
              dossier.children().stream()
                  .flatMap(
                      c -> c.papers().stream().map(p -> c.caseNumber() + p.kind() + p.number()))
                  .toList());
    }
    assertThat(papers.notices(mine.get(1).number(), old))
        .isEqualTo(new Answer.Refused<>(403, "CARD_NOT_FRESH"));
    assertThat(papers.notices("none", now)).isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    assertThat(papers.notices(mine.get(1).number(), somebody(Instant.now())))
        .as("who only found a receipt is shown no papers")
        .isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    licences(client.licencePrints(), now, old);
    Payments cashier = client.payments();
    Cases.Due due = mine.get(1).dues().getFirst();
    Payments.Order order = yes(cashier.create("p-1", now, due.id()));
    assertThat(order.state()).isEqualTo(Payments.State.WAITING);
    bench.pay();
    assertThat(yes(cashier.query(order.reference())).receipt()).isPresent();
    assertThat(yes(cases.of(now)).get(1).dues().getFirst().paid()).isTrue();
    assertThat(cashier.query("none")).isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    HelpDesk help = client.helpDesk();
    assertThat(yes(help.call("h-1", HelpDesk.Way.VIDEO, "home")).link()).isPresent();
    assertThat(yes(help.call("h-2", HelpDesk.Way.DESK, "home")).link()).isEmpty();
    yes(help.file("c-1", told(HelpDesk.Topic.STUCK, Optional.of(mine.getFirst().number()))));
    yes(help.file("c-2", told(HelpDesk.Topic.SUGGESTION, Optional.empty())));
    Appointments halls = client.appointments();
    Appointments.Window window = yes(halls.windows("360730")).getFirst();
    Appointments.Slot slot = window.slots().getFirst();
    Appointments.Booking booked = yes(halls.book("b-1", now, window, slot));
    assertThat(yes(halls.book("b-2", now, window, slot)))
        .isEqualTo(new Appointments.Booking.Gone());
    String reference = ((Appointments.Booking.Booked) booked).reference();
    assertThat(yes(halls.of(now)))
        .containsExactly(
            new Appointments.Appointment(reference, window.name(), window.place(), slot));
    assertThat(yes(halls.of(somebody(Instant.now())))).isEmpty();
    assertThat(halls.of(old)).isEqualTo(new Answer.Refused<>(403, "CARD_NOT_FRESH"));
    assertThat(halls.cancel("x-1", somebody(Instant.now()), reference))
        .isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    assertThat(yes(halls.cancel("x-2", now, reference)))
        .isEqualTo(new Appointments.Cancelled.Done());
    assertThat(yes(halls.cancel("x-2", now, reference)))
        .as("asked again under the same key")
        .isEqualTo(new Appointments.Cancelled.Done());
    assertThat(yes(halls.of(now))).isEmpty();
    assertThat(yes(halls.book("b-3", now, window, slot)))
        .isInstanceOf(Appointments.Booking.Booked.class);
  }

  private static void licences(LicencePrints prints, Cases.Holder now, Cases.Holder old) {
    List<LicencePrints.Held> held = yes(prints.of(now));
    assertThat(held)
        .extracting(LicencePrints.Held::name, LicencePrints.Held::printable)
        .containsExactly(tuple("不动产权证", true), tuple("居民户口簿", false));
    String id = held.getFirst().id();
    assertThat(yes(prints.print(now, id, "本人打印")).size()).isGreaterThan(200);
    assertThat(prints.print(now, held.getLast().id(), "本人打印"))
        .isEqualTo(new Answer.Refused<>(422, "NOT_PRINTABLE"));
    assertThat(prints.print(now, id, " ")).isEqualTo(new Answer.Refused<>(400, "USE_NOT_STATED"));
    assertThat(prints.print(somebody(Instant.now()), id, "本人打印"))
        .isEqualTo(new Answer.Refused<>(404, "LICENCE_UNKNOWN"));
    assertThat(prints.of(old)).isEqualTo(new Answer.Refused<>(403, "CARD_NOT_FRESH"));
  }

  private static HelpDesk.Complaint told(HelpDesk.Topic topic, Optional<String> number) {
    return new HelpDesk.Complaint(topic, "case", number, Optional.of("c2FtcGxl"));
  }

  static <T> T yes(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Yes.class);
    return ((Answer.Yes<T>) answer).value();
  }
}
