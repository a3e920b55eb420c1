package org.stopso.referral.adapter.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.referral.domain.answers.Fields;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads a JSON object as answers by name; what they must be is for the domain to say. */
@Configuration(proxyBeanMethods = false)
class FieldsJson {

  @Bean
  JacksonModule fields() {
    return new SimpleModule("fields").addDeserializer(Fields.class, new Reader());
  }

  private static final class Reader extends StdDeserializer<Fields> {

    Reader() {
      super(Fields.class);
    }

    @Override
    public Fields deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.START_OBJECT)) {
        return (Fields) context.handleUnexpectedToken(Fields.class, parser);
      }
      Map<?, ?> values = (Map<?, ?>) context.readValue(parser, Object.class);
      Map<String, Object> byName = new HashMap<>();
      values.forEach((name, value) -> byName.put(String.valueOf(name), value));
      return Fields.of(byName);
    }
  }
}
