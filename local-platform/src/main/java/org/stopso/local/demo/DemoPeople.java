package org.stopso.local.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody who can sign in at the local issuer. */
public final class DemoPeople {
  private static final List<DemoAccount> STAFF_AND_FAMILY =
      List.of(
          new DemoAccount("coordinator-1", "Nia Caddick", DemoRole.COORDINATOR),
          new DemoAccount("coordinator-2", "Desmond Pryce", DemoRole.COORDINATOR),
          new DemoAccount("moderator", "Ruth Ellershaw", DemoRole.MODERATOR),
          new DemoAccount("analyst", "Iqbal Rahmani", DemoRole.ANALYST),
          new DemoAccount("family-1", "Jo", DemoRole.FAMILY),
          new DemoAccount("family-2", "Kit", DemoRole.FAMILY));

  private DemoPeople() {}

  /** All accounts, therapists last. */
  public static List<DemoAccount> accounts() {
    return Stream.concat(
            STAFF_AND_FAMILY.stream(), DemoTherapists.all().stream().map(DemoTherapist::account))
        .toList();
  }

  /** The account that signs in as {@code username}. */
  public static Optional<DemoAccount> named(String username) {
    return accounts().stream().filter(account -> account.username().equals(username)).findFirst();
  }
}
