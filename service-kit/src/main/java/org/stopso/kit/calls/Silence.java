package org.stopso.kit.calls;

/** No answer, or one that says that the service can't now: worth asking again. */
final class Silence extends RuntimeException {

  Silence(String what) {
    super(what);
  }

  Silence(Throwable cause) {
    super(cause.getClass().getSimpleName(), cause);
  }
}
