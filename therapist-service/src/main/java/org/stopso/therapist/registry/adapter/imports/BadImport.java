package org.stopso.therapist.registry.adapter.imports;

/** The file of therapists can't be taken over; says where and why, never what is in it. */
final class BadImport extends RuntimeException {

  BadImport(String file, String what) {
    super("The registry import %s can't be used: %s".formatted(file, what));
  }
}
