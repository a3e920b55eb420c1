package org.stopso.therapist.registry.adapter.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.stopso.therapist.registry.domain.Todo;

/** Something to do, in words. */
record TodoView(Todo.Code code, String text, @Nullable LocalDate dueBy) {

  static TodoView of(Todo todo, MessageSource messages, Locale locale) {
    String text = messages.getMessage("todo." + todo.code(), null, locale);
    return new TodoView(todo.code(), text, todo.dueBy());
  }
}
