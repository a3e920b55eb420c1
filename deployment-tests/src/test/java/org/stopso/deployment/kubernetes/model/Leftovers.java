package org.stopso.deployment.kubernetes.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a model and finds what it kept without knowing it. */
final class Leftovers {

  private final List<String> found = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Leftovers() {}

  /** The paths of all fields that the model or a part of it does not know. */
  static List<String> in(Object model) {
    Leftovers leftovers = new Leftovers();
    leftovers.look(model, "");
    return leftovers.found;
  }

  private void look(@Nullable Object value, String path) {
    switch (value) {
      case null -> {}
      case Iterable<?> several -> several.forEach(one -> look(one, path + "[]"));
      case Map<?, ?> map -> map.forEach((key, one) -> look(one, path + "." + key));
      case Object part when isModel(part.getClass()) && seen.add(part) -> fields(part, path);
      default -> {}
    }
  }

  private void fields(Object part, String path) {
    for (Class<?> type = part.getClass(); isModel(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field(field.getName(), get(field, part), path);
        }
      }
    }
  }

  private void field(String name, @Nullable Object value, String path) {
    if (name.equals("additionalProperties") && value instanceof Map<?, ?> kept) {
      kept.keySet().forEach(key -> found.add(path + "." + key));
    } else {
      look(value, path + "." + name);
    }
  }

  private static @Nullable Object get(Field field, Object part) {
    try {
      field.setAccessible(true);
      return field.get(part);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isModel(Class<?> type) {
    return !type.isEnum()
        && (type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi."));
  }
}
