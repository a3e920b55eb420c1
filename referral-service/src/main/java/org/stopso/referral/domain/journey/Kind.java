package org.stopso.referral.domain.journey;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Postcode;

/**
 * How what is typed into a page becomes the answer that a program would give. What can't be one is
 * passed on as it was typed: the form says what is wrong with it.
 */
public enum Kind {
  TEXT {
    @Override
    Object of(List<String> typed) {
      return typed.getFirst();
    }
  },
  /** A postcode of which only the first half is wanted: the rest is never kept. */
  OUTCODE {
    @Override
    Object of(List<String> typed) {
      return Postcode.outcodeOf(typed.getFirst()).orElse(typed.getFirst());
    }
  },
  NUMBER {
    @Override
    Object of(List<String> typed) {
      String number = typed.getFirst().strip();
      return DIGITS.matcher(number).matches() ? Integer.valueOf(number) : typed.getFirst();
    }
  },
  YES_NO {
    @Override
    Object of(List<String> typed) {
      return switch (typed.getFirst()) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        default -> typed.getFirst();
      };
    }
  },
  ONE_OF {
    @Override
    Object of(List<String> typed) {
      return typed.getFirst();
    }
  },
  SOME_OF {
    @Override
    Object of(List<String> typed) {
      return typed;
    }
  },
  LINES {
    @Override
    Object of(List<String> typed) {
      return typed.getFirst().lines().filter(line -> !line.isBlank()).toList();
    }
  };

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  abstract Object of(List<String> typed);

  /** The answer, or null where nothing was typed or chosen. */
  @Nullable Object read(List<String> typed) {
    List<String> something = typed.stream().filter(text -> !text.isBlank()).toList();
    return something.isEmpty() ? null : of(something);
  }
}
