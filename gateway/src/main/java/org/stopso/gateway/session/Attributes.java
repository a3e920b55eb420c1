package org.stopso.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * One session's attributes as the store holds them: sealed, and of those classes only that a
 * session needs.
 */
final class Attributes {
  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=40;maxrefs=20000;maxbytes=262144;"
              + "java.lang.*;java.util.*;java.time.*;java.net.URL;"
              + "org.springframework.security.core.**;"
              + "org.springframework.security.authentication.AbstractAuthenticationToken;"
              + "org.springframework.security.oauth2.core.**;"
              + "org.springframework.security.oauth2.client.authentication.*;"
              + "org.springframework.security.web.authentication.*;"
              + "org.stopso.gateway.**;!*");

  private final SessionKey key;

  Attributes(String sessionId) {
    key = new SessionKey(sessionId);
  }

  /** A name that may be a field's: the store would take dots for nesting. */
  static String field(String name) {
    return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  private static String name(String field) {
    return field.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
  }

  Binary write(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new Binary(key.seal(bytes.toByteArray()));
  }

  /**
   * @throws Unreadable where a value is of a class that is not allowed, or of another version
   */
  Map<String, Object> read(Document fields) throws Unreadable {
    Map<String, Object> attributes = new HashMap<>();
    for (String field : fields.keySet()) {
      attributes.put(name(field), read(fields.get(field, Binary.class)));
    }
    return attributes;
  }

  private Object read(Binary value) throws Unreadable {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(key.open(value.getData())))) {
      in.setObjectInputFilter(ALLOWED);
      return in.readObject();
    } catch (IOException
        | GeneralSecurityException
        | ClassNotFoundException
        | RuntimeException unreadable) {
      throw new Unreadable(unreadable);
    }
  }

  /** The session can't be read; whoever holds it is signed out. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Unreadable(Exception cause) {
      super(cause);
      reason = cause.getClass().getName();
    }

    /** The kind of failure, without anything of the content. */
    String reason() {
      return reason;
    }
  }
}
