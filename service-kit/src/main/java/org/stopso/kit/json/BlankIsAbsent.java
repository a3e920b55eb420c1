package org.stopso.kit.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads texts: a field of blank text is absent; in a list it stays what it is, since leaving it out
 * would shift the others. Numbers and booleans are no texts.
 */
final class BlankIsAbsent extends StdScalarDeserializer<String> {

  private final boolean field;

  BlankIsAbsent(boolean field) {
    super(String.class);
    this.field = field;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new BlankIsAbsent(property != null && property.getType().hasRawClass(String.class));
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getString();
    return field && text.isBlank() ? null : text;
  }
}
