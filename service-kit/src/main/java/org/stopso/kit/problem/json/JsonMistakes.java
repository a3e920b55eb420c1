package org.stopso.kit.problem.json;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a body, from what the reader of JSON says; its own words quote the body. */
public final class JsonMistakes {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");

  private JsonMistakes() {}

  /** The fields that do not fit; none where it is no JSON, or more than is read. */
  public static List<FieldError> of(@Nullable JacksonException mistake) {
    return switch (beneath(mistake)) {
      case PropertyBindingException unknown ->
          List.of(FieldError.of(path(unknown), "unknown-field"));
      case InvalidNullException absent -> List.of(FieldError.of(path(absent), "required"));
      case MismatchedInputException more when isMoreThanOne(more) -> List.of();
      case MismatchedInputException mismatch -> List.of(mismatch(mismatch));
      case InputCoercionException number ->
          List.of(wrongType(path(number), number.getTargetType()));
      case ValueInstantiationException refused -> refused(refused);
      case DatabindException other -> List.of(FieldError.of(path(other), "invalid"));
      case null, default -> List.of();
    };
  }

  /** The reader's own failure, where a field that was being read is wrapped around it. */
  private static @Nullable JacksonException beneath(@Nullable JacksonException mistake) {
    return mistake instanceof DatabindException
            && mistake.getCause() instanceof JacksonException cause
            && !(cause instanceof DatabindException)
        ? cause
        : mistake;
  }

  private static List<FieldError> refused(ValueInstantiationException refused) {
    return refused.getCause() instanceof InvalidRequest invalid
        ? invalid.errors()
        : List.of(FieldError.of(path(refused), "invalid"));
  }

  /** Something stands behind the value that was asked for. */
  private static boolean isMoreThanOne(MismatchedInputException mistake) {
    return mistake.getOriginalMessage().startsWith("Trailing token");
  }

  private static FieldError mismatch(MismatchedInputException mismatch) {
    String path = path(mismatch);
    Class<?> target = mismatch.getTargetType();
    if (target == null) {
      return FieldError.of(path, "invalid");
    }
    return target.isPrimitive() && isAbsent(mismatch)
        ? FieldError.of(path, "required")
        : wrongType(path, target);
  }

  /** Null, blank (which is read as null), or the end of the object that it is missing from. */
  private static boolean isAbsent(MismatchedInputException mismatch) {
    JsonToken token = mismatch.getCurrentToken();
    return token == null
        || token == JsonToken.VALUE_NULL
        || token == JsonToken.END_OBJECT
        || mismatch.getOriginalMessage().startsWith("Cannot coerce `null`");
  }

  /** {@code not-one-of} with the choices of an enum, otherwise {@code wrong-type} with the kind. */
  public static FieldError wrongType(String path, Class<?> target) {
    Object[] choices = target.getEnumConstants();
    return choices == null
        ? FieldError.of(path, "wrong-type", Kind.of(target))
        : FieldError.of(path, "not-one-of", List.copyOf(Arrays.asList(choices)));
  }

  private static String path(JacksonException mistake) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : mistake.getPath()) {
      String name = step.getPropertyName();
      if (name == null) {
        path.append('[').append(Math.max(0, step.getIndex())).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(shown(name));
      }
    }
    return path.toString();
  }

  /** A name that is no name may be something typed in the wrong place. */
  static String shown(String name) {
    return NAME.matcher(name).matches() ? name : "?";
  }
}
