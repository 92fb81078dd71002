package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Condition;
import cn.yijianban.kiosk.catalogue.Material.Way;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A bundle as data: the records as they are, conditions as they were written. */
final class BundleJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addModule(
              new SimpleModule()
                  .addSerializer(Condition.class, new ConditionText())
                  .addSerializer(Way.class, new WayWords()))
          .build();

  private BundleJson() {}

  static JsonNode of(Bundle bundle) {
    return MAPPER.valueToTree(bundle);
  }

  private static final class ConditionText extends StdSerializer<Condition> {
    ConditionText() {
      super(Condition.class);
    }

    @Override
    public void serialize(Condition value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.text());
    }
  }

  private static final class WayWords extends StdSerializer<Way> {
    WayWords() {
      super(Way.class);
    }

    @Override
    public void serialize(Way value, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeStringProperty("way", Words.of(value));
      if (!Words.detail(value).isEmpty()) {
        json.writeStringProperty("detail", Words.detail(value));
      }
      json.writeEndObject();
    }
  }
}
