package cn.yijianban.kiosk.platform;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of what is personal. The usual mapper keeps its buffers for the next use, and with them the
 * last name that went through.
 */
public final class ForgetfulJson {
  private ForgetfulJson() {}

  /** A mapper whose buffers are gone with the call. */
  public static JsonMapper mapper() {
    return JsonMapper.builder(
            JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
        .build();
  }
}
