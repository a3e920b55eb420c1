package org.stopso.kit.inbox;

/** Makes what only the inbox throws. */
public final class UndecodableFixture {

  private UndecodableFixture() {}

  public static RuntimeException undecodable() {
    return new Undecodable("without ce_type");
  }
}
