package org.stopso.gateway.limits;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the return codes in a request: every one of them, as it is for the service to choose among
 * several. Different ways to write the same code count as one.
 */
final class SentCodes {
  private static final String FIELD = "returnCode";

  private final JsonMapper json;

  SentCodes(JsonMapper json) {
    this.json = json;
  }

  Set<String> in(@Nullable String contentType, @Nullable String query, byte[] body) {
    Set<String> codes = new HashSet<>();
    if (query != null) {
      form(query, codes);
    }
    if (contentType != null && contentType.startsWith("application/x-www-form-urlencoded")) {
      form(new String(body, StandardCharsets.UTF_8), codes);
    } else if (body.length > 0) {
      json(body, codes);
    }
    return codes;
  }

  private static void form(String pairs, Set<String> codes) {
    for (String pair : pairs.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && decode(pair.substring(0, equals)).equals(FIELD)) {
        codes.add(canonical(decode(pair.substring(equals + 1))));
      }
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private void json(byte[] body, Set<String> codes) {
    try (JsonParser parser = json.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean code = FIELD.equals(parser.currentName());
        if (parser.nextToken() == JsonToken.VALUE_STRING && code) {
          codes.add(canonical(parser.getString()));
        }
        parser.skipChildren();
      }
    } catch (JacksonException notJson) {
      // what came before the mistake counts; the service says what is wrong
    }
  }

  private static String canonical(String code) {
    return code.toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
