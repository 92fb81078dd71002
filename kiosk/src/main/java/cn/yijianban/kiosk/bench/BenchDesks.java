package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the platform's desks a request is for: catalogues, terminals, advice. */
final class BenchDesks {
  private static final Pattern NOTICES = Pattern.compile("/v1/submissions/[^/]+/notices");

  private final BenchOffice office;
  private final BenchStation station;
  private final BenchEditions editions = new BenchEditions();
  private final BenchCounsel counsel;
  private final BenchTelephones telephones;
  private final BenchService service;
  private final BenchRegistry registry;

  BenchDesks(InstantSource time, BenchOffice office, BenchService service, BenchRegistry registry) {
    this.office = office;
    this.registry = registry;
    this.station = new BenchStation(time);
    this.counsel = new BenchCounsel(service);
    this.telephones = new BenchTelephones(time);
    this.service = service;
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

  BenchCounsel counsel() {
    return counsel;
  }

  BenchRegistry registry() {
    return registry;
  }

  Optional<Call> call(Asked asked) {
    String path = asked.path();
    if (asked.method().equals("GET")) {
      if (path.startsWith(BenchStation.CONFIGURATIONS)) {
        return Optional.of(Call.CONFIGURATION);
      }
      if (path.equals(BenchEditions.PATH)) {
        return Optional.of(Call.EDITIONS);
      }
      return path.startsWith(BenchEditions.PATH + "/")
          ? Optional.of(Call.EDITION)
          : Optional.empty();
    }
    return switch (path) {
      case "/v1/terminal/sign-in" -> Optional.of(Call.SIGN_IN);
      case "/v1/terminal/heartbeat" -> Optional.of(Call.HEARTBEAT);
      case "/v1/terminal/journal" -> Optional.of(Call.JOURNAL);
      case "/v1/identities/verify" -> Optional.of(Call.VERIFY);
      case "/v1/cases/precheck" -> Optional.of(Call.PRECHECK);
      case "/v1/drafts" -> Optional.of(Call.LEAVE_DRAFT);
      case "/v1/drafts/find" -> Optional.of(Call.FIND_DRAFT);
      default -> NOTICES.matcher(path).matches() ? Optional.of(Call.NOTICES) : Optional.empty();
    };
  }

  Reply answer(Call call, Asked asked) {
    return switch (call) {
      case EDITIONS -> editions.list(asked);
      case EDITION -> editions.piece(asked);
      case VERIFY -> counsel.verify(asked);
      case PRECHECK -> counsel.precheck(asked);
      case NOTICES -> office.notices(asked, asked.path().split("/", -1)[3]);
      case LEAVE_DRAFT -> service.once(asked, () -> telephones.leave(asked));
      case FIND_DRAFT -> telephones.find(asked);
      case SIGN_IN -> station.signIn(asked);
      case HEARTBEAT -> station.heartbeat(asked);
      case CONFIGURATION -> station.configuration(asked);
      case JOURNAL -> station.journal(asked);
      default -> throw new IllegalStateException("no call of these desks: " + call);
    };
  }
}
