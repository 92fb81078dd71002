package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import java.time.InstantSource;
import java.util.Optional;

/** All desks of the platform, and which of them does what is asked. */
final class BenchDesks {
  private final BenchOffice office;
  private final BenchUploads uploads;
  private final BenchService service;
  private final BenchLicences licences = new BenchLicences();
  private final BenchAuthorisations authorisations;
  private final BenchLicencePrints prints;
  private final BenchHall hall;
  private final BenchQueue queue;
  private final BenchCashier cashier;
  private final BenchHelp help;
  private final BenchStation station;
  private final BenchEditions editions = new BenchEditions();
  private final BenchCounsel counsel;
  private final BenchTelephones telephones;
  private final BenchForms forms = new BenchForms();
  private final BenchRegistry registry;

  BenchDesks(
      InstantSource time,
      BenchOffice office,
      BenchCashier cashier,
      BenchUploads uploads,
      BenchRegistry registry) {
    this.office = office;
    this.uploads = uploads;
    this.cashier = cashier;
    this.service = new BenchService(time);
    this.authorisations = new BenchAuthorisations(licences, time);
    this.prints = new BenchLicencePrints(licences, time);
    this.hall = new BenchHall(time);
    this.queue = new BenchQueue(time, hall::place);
    this.help = new BenchHelp(time, service::note);
    this.station = new BenchStation(time);
    this.counsel = new BenchCounsel(service);
    this.telephones = new BenchTelephones(time);
    this.registry = registry;
  }

  BenchService service() {
    return service;
  }

  BenchHall hall() {
    return hall;
  }

  BenchQueue queue() {
    return queue;
  }

  BenchStation station() {
    return station;
  }

  BenchEditions editions() {
    return editions;
  }

  BenchTelephones telephones() {
    return telephones;
  }

  BenchRegistry registry() {
    return registry;
  }

  BenchAuthorisations authorisations() {
    return authorisations;
  }

  BenchForms forms() {
    return forms;
  }

  BenchCounsel counsel() {
    return counsel;
  }

  /**
   * Does what is asked; empty when the connection broke in the middle.
   *
   * @param fault what is wrong with how it is done
   */
  Optional<Reply> done(Asked asked, Call call, Optional<Fault> fault) {
    return call == Call.APPEND ? uploads.append(asked) : Optional.of(answer(asked, call, fault));
  }

  private Reply answer(Asked asked, Call call, Optional<Fault> fault) {
    return switch (call) {
      case APPEND -> throw new IllegalStateException("may break off");
      case CREATE_UPLOAD -> uploads.create(asked);
      case OFFSET -> uploads.offset(asked, fault);
      case ANNOUNCE -> office.announce(asked, fault);
      case COMPLETE -> office.complete(number(asked), asked);
      case WITHDRAWAL -> office.withdrawal(asked);
      case STATUS -> office.status(number(asked));
      case NOTICES -> office.notices(asked, number(asked));
      case RATING -> office.rate(asked);
      case RATED_SERVICE -> service.once(asked, () -> office.record(asked));
      case DELIVER -> service.once(asked, () -> office.deliver(asked));
      case CASES -> office.query(asked);
      case URGE -> service.once(asked, () -> office.urge(asked));
      case WITHDRAW -> service.once(asked, () -> office.withdraw(asked));
      case AUTHORISE -> authorisations.authorise(asked);
      case LICENCE -> authorisations.fetch(asked);
      case GIVE_BACK -> authorisations.giveBack(asked);
      case LICENCES -> prints.query(asked);
      case LICENCE_PRINT -> prints.print(asked);
      case SHARE -> service.share(asked);
      case VERIFY -> counsel.verify(asked);
      case PRECHECK -> counsel.precheck(asked);
      case FORM -> forms.query(asked);
      case LEAVE_DRAFT -> service.once(asked, () -> telephones.leave(asked));
      case FIND_DRAFT -> telephones.find(asked);
      case PAY -> service.once(asked, () -> cashier.create(asked));
      case PAID -> cashier.query(asked);
      case WINDOWS -> hall.windows();
      case TICKET -> service.once(asked, () -> queue.draw(asked));
      case TICKETS -> queue.mine(asked);
      case TICKET_BACK -> service.once(asked, () -> queue.giveBack(asked));
      case BOOK -> service.once(asked, () -> hall.book(asked));
      case BOOKED -> hall.mine(asked);
      case CANCEL -> service.once(asked, () -> hall.cancel(asked));
      case HELP -> service.once(asked, () -> help.call(asked));
      case COMPLAIN -> service.once(asked, () -> help.file(asked));
      case EDITIONS -> editions.list(asked);
      case EDITION -> editions.piece(asked);
      case SIGN_IN -> station.signIn(asked);
      case HEARTBEAT -> station.heartbeat(asked);
      case CONFIGURATION -> station.configuration(asked);
      case JOURNAL -> station.journal(asked);
    };
  }

  /** Of the submission that stands in the path. */
  private static String number(Asked asked) {
    return asked.path().split("/", -1)[3];
  }
}
