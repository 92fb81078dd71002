package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which call of the contract a request is. */
final class BenchRoutes {
  private static final String ONE = "/[^/]+";
  private static final List<Route> ROUTES =
      List.of(
          post("/v1/submissions", Call.ANNOUNCE),
          post("/v1/submissions" + ONE + "/complete", Call.COMPLETE),
          post("/v1/submissions" + ONE + "/withdrawal", Call.WITHDRAWAL),
          post("/v1/submissions" + ONE + "/notices", Call.NOTICES),
          get("/v1/submissions" + ONE, Call.STATUS),
          post(BenchUploads.PATH, Call.CREATE_UPLOAD),
          route("HEAD", BenchUploads.PATH + ONE, Call.OFFSET),
          route("PATCH", BenchUploads.PATH + ONE, Call.APPEND),
          post("/v1/ratings", Call.RATING),
          post("/v1/ratings/services", Call.RATED_SERVICE),
          post("/v1/deliveries", Call.DELIVER),
          post("/v1/licences/authorise", Call.AUTHORISE),
          post("/v1/licences/fetch", Call.LICENCE),
          post("/v1/licences/give-back", Call.GIVE_BACK),
          post("/v1/licences/query", Call.LICENCES),
          post("/v1/licences/print", Call.LICENCE_PRINT),
          post("/v1/share/query", Call.SHARE),
          post("/v1/identities/verify", Call.VERIFY),
          post("/v1/cases/precheck", Call.PRECHECK),
          post("/v1/forms/query", Call.FORM),
          post("/v1/cases/query", Call.CASES),
          post("/v1/cases/urge", Call.URGE),
          post("/v1/cases/withdraw", Call.WITHDRAW),
          post("/v1/drafts", Call.LEAVE_DRAFT),
          post("/v1/drafts/find", Call.FIND_DRAFT),
          post("/v1/payments", Call.PAY),
          post("/v1/payments/query", Call.PAID),
          post("/v1/windows/query", Call.WINDOWS),
          post("/v1/tickets", Call.TICKET),
          post("/v1/tickets/query", Call.TICKETS),
          post("/v1/tickets/cancel", Call.TICKET_BACK),
          post("/v1/appointments", Call.BOOK),
          post("/v1/appointments/query", Call.BOOKED),
          post("/v1/appointments/cancel", Call.CANCEL),
          post("/v1/helpers", Call.HELP),
          post("/v1/complaints", Call.COMPLAIN),
          get(BenchEditions.PATH, Call.EDITIONS),
          get(BenchEditions.PATH + ONE, Call.EDITION),
          post("/v1/terminal/sign-in", Call.SIGN_IN),
          post("/v1/terminal/heartbeat", Call.HEARTBEAT),
          post("/v1/terminal/journal", Call.JOURNAL),
          get(BenchStation.CONFIGURATIONS + ".*", Call.CONFIGURATION));

  private BenchRoutes() {}

  private record Route(String method, Pattern path, Call call) {}

  private static Route post(String path, Call call) {
    return route("POST", path, call);
  }

  private static Route get(String path, Call call) {
    return route("GET", path, call);
  }

  private static Route route(String method, String path, Call call) {
    return new Route(method, Pattern.compile(path), call);
  }

  static Optional<Call> call(Asked asked) {
    return ROUTES.stream()
        .filter(r -> r.method().equals(asked.method()) && r.path().matcher(asked.path()).matches())
        .map(Route::call)
        .findFirst();
  }
}
