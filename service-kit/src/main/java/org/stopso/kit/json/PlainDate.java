package org.stopso.kit.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads dates: a text of exactly {@code yyyy-MM-dd}, a day of the calendar; blank is absent. Forms
 * read theirs so, too: what one service stores, every other must be able to read.
 */
public final class PlainDate extends StdScalarDeserializer<LocalDate> {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  PlainDate() {
    super(LocalDate.class);
  }

  @Override
  public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
    String text = parser.getString();
    return text.isBlank() ? null : date(text, context);
  }

  /**
   * The day that {@code text} names.
   *
   * @throws DateTimeException when it names none
   */
  public static LocalDate parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new DateTimeException("not yyyy-MM-dd");
    }
    return LocalDate.parse(text);
  }

  private static LocalDate date(String text, DeserializationContext context) {
    try {
      return parse(text);
    } catch (DateTimeException e) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
    }
  }
}
