package org.stopso.kit.problem.json;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Stated;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads a record field by field, each by the mapper's own rules, and goes on after one that does
 * not fit: the mapper itself stops at the first.
 */
final class StatedReader extends ValueDeserializer<Stated<?>> {

  private final @Nullable JavaType form;

  StatedReader(@Nullable JavaType form) {
    this.form = form;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType type = property == null ? context.getContextualType() : property.getType();
    return new StatedReader(type.containedType(0));
  }

  @Override
  public @Nullable Stated<?> deserialize(JsonParser parser, DeserializationContext context) {
    JavaType type = form == null ? context.constructType(Object.class) : form;
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return (Stated<?>) context.handleUnexpectedToken(type, parser);
    }
    FieldErrors errors = FieldErrors.none();
    Object value = object(type, parser, context, errors);
    return new Stated<>(value, errors.all());
  }

  private static Object object(
      JavaType type, JsonParser parser, DeserializationContext context, FieldErrors errors) {
    RecordComponent[] components = type.getRawClass().getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    @Nullable Object[] values = new @Nullable Object[components.length];
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      int at = names.indexOf(name);
      parser.nextToken();
      if (at < 0) {
        errors.add(JsonMistakes.shown(name), "unknown-field");
        parser.skipChildren();
      } else {
        values[at] = field(typeOf(components[at], context), name, parser, context, errors);
      }
    }
    requirePrimitives(components, values, errors);
    return made(type, components, values, context);
  }

  private static JavaType typeOf(RecordComponent component, DeserializationContext context) {
    return component.getType().isPrimitive()
        ? context.constructType(ClassUtils.resolvePrimitiveIfNecessary(component.getType()))
        : context.getTypeFactory().constructType(component.getGenericType());
  }

  /** What can't be absent is required; the form has something in its place. */
  private static void requirePrimitives(
      RecordComponent[] components, @Nullable Object[] values, FieldErrors errors) {
    for (int i = 0; i < components.length; i++) {
      Class<?> type = components[i].getType();
      if (type.isPrimitive() && values[i] == null) {
        errors.required(components[i].getName(), null);
        values[i] = Array.get(Array.newInstance(type, 1), 0);
      }
    }
  }

  private static Object made(
      JavaType type,
      RecordComponent[] components,
      @Nullable Object[] values,
      DeserializationContext context) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getRawClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw context.instantiationException(type.getRawClass(), impossible);
    }
  }

  /** Absent, null and blank are the same. */
  private static @Nullable Object field(
      JavaType type,
      String name,
      JsonParser parser,
      DeserializationContext context,
      FieldErrors errors) {
    boolean blank = parser.hasToken(JsonToken.VALUE_STRING) && parser.getString().isBlank();
    return blank ? null : value(type, name, parser, context, errors);
  }

  private static @Nullable Object value(
      JavaType type,
      String name,
      JsonParser parser,
      DeserializationContext context,
      FieldErrors errors) {
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      return null;
    }
    if (parser.hasToken(JsonToken.START_OBJECT) && type.getRawClass().isRecord()) {
      return object(type, parser, context, errors.in(name));
    }
    if (parser.hasToken(JsonToken.START_ARRAY) && type.hasRawClass(List.class)) {
      return items(type.getContentType(), name, parser, context, errors);
    }
    return whole(type, name, parser, context, errors);
  }

  private static List<Object> items(
      JavaType type,
      String name,
      JsonParser parser,
      DeserializationContext context,
      FieldErrors errors) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      String at = name + "[" + i + "]";
      Object item = value(type, at, parser, context, errors);
      errors.required(at, item == null ? null : List.of(item));
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /** A value as the mapper reads it; from a copy, so that the reading can go on behind it. */
  private static @Nullable Object whole(
      JavaType type,
      String name,
      JsonParser parser,
      DeserializationContext context,
      FieldErrors errors) {
    TokenBuffer copy = context.bufferForInputBuffering(parser);
    copy.copyCurrentStructure(parser);
    try (JsonParser again = copy.asParserOnFirstToken(context, parser)) {
      return read(type, name, again, context, errors);
    }
  }

  private static @Nullable Object read(
      JavaType type,
      String name,
      JsonParser parser,
      DeserializationContext context,
      FieldErrors errors) {
    try {
      return context.readValue(parser, type);
    } catch (JacksonException mistake) {
      List<FieldError> wrong = JsonMistakes.of(mistake);
      if (wrong.isEmpty()) {
        throw mistake;
      }
      wrong.forEach(
          one -> errors.add(name + within(one.field()), one.code(), one.arguments().toArray()));
      return null;
    }
  }

  private static String within(String path) {
    return path.isEmpty() || path.startsWith("[") ? path : "." + path;
  }
}
