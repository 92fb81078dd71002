package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.platform.Ratings.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** 好差评 over the line of its client. */
final class RatingsClient {
  /** 自助终端, by name; its code is another one in each province. */
  private static final String CHANNEL = "TERMINAL";

  private final Calls calls;

  RatingsClient(Calls calls) {
    this.calls = calls;
  }

  Answer<Boolean> record(String key, Service service) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", service.id());
    body.put("number", service.number());
    body.put("service", service.name());
    body.put("bundle", service.bundle());
    body.put("region", service.region());
    body.put("channel", CHANNEL);
    body.put("terminal", calls.terminal());
    body.put("served", service.served().toString());
    return calls.once("/v1/ratings/services", body, key, Envelope::done);
  }

  Answer<Boolean> rate(String key, Rating rating, Optional<String> record) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("number", rating.number());
    body.put("service", rating.service());
    body.put("grade", rating.grade());
    body.put("tags", rating.tags());
    body.put("at", rating.at().toString());
    record.ifPresent(id -> body.put("serviceRecord", id));
    return calls.once("/v1/ratings", body, key, Envelope::done);
  }
}
