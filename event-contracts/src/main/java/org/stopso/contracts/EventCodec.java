package org.stopso.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to JSON and back: absent rather than null, unknown fields ignored, a missing required
 * field refused.
 */
public final class EventCodec {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .annotationIntrospector(new RequiredUnlessNullable())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private EventCodec() {}

  /** The event's value as UTF-8 JSON. */
  public static byte[] write(Event event) {
    return JSON.writeValueAsBytes(event);
  }

  /**
   * The event in {@code value}.
   *
   * @throws JacksonException what is not such an event
   */
  public static <E extends Event> E read(byte[] value, Class<E> type) {
    return JSON.readValue(value, type);
  }
}
