package org.stopso.referral.adapter.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Values in and out of documents. What is absent is not written. */
final class Bson {

  private Bson() {}

  static void put(Document into, String name, @Nullable Object value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  static List<String> words(Collection<? extends Enum<?>> values) {
    return values.stream().<String>map(Enum::name).toList();
  }

  static String text(Document from, String name) {
    return Objects.requireNonNull(from.getString(name), name);
  }

  static Document part(Document from, String name) {
    return Objects.requireNonNull(from.get(name, Document.class), name);
  }

  static List<Document> parts(Document from, String name) {
    List<Document> parts = from.getList(name, Document.class);
    return parts == null ? List.of() : parts;
  }

  static List<String> texts(Document from, String name) {
    List<String> texts = from.getList(name, String.class);
    return texts == null ? List.of() : texts;
  }

  static <T> List<T> each(Document from, String name, Function<String, T> read) {
    return texts(from, name).stream().<T>map(read).toList();
  }

  static <E extends Enum<E>> @Nullable E choice(Document from, String name, Class<E> type) {
    String word = from.getString(name);
    return word == null ? null : Enum.valueOf(type, word);
  }

  static <E extends Enum<E>> E required(Document from, String name, Class<E> type) {
    return Enum.valueOf(type, text(from, name));
  }

  static long number(Document from, String name) {
    return Objects.requireNonNull(from.get(name, Number.class), name).longValue();
  }

  static Instant instant(Document from, String name) {
    return Objects.requireNonNull(from.getDate(name), name).toInstant();
  }

  static Date date(Instant instant) {
    return Date.from(instant);
  }
}
