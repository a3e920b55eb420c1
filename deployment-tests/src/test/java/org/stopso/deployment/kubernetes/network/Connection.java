package org.stopso.deployment.kubernetes.network;

import static org.stopso.deployment.Program.FORUM;
import static org.stopso.deployment.Program.GATEWAY;
import static org.stopso.deployment.Program.NOTIFICATION;
import static org.stopso.deployment.Program.REFERRAL;
import static org.stopso.deployment.Program.THERAPIST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stopso.deployment.Program;

/**
 * One connection that may be made. {@link #ALLOWED} is the table of all of them: policies and
 * variables are held against it, in both directions.
 *
 * @param port with the protocol where it is not TCP
 */
public record Connection(String from, String to, String port) implements Comparable<Connection> {

  /** Which services ask which others. */
  private static final Map<Program, List<Program>> ASKS =
      Map.of(
          GATEWAY, Program.services(),
          NOTIFICATION, List.of(REFERRAL, THERAPIST, FORUM),
          THERAPIST, List.of(REFERRAL));

  /** Where the metrics of all programs are. */
  private static final List<String> SCRAPED = List.of("8079", "8081-8086");

  static final Set<Connection> ALLOWED = new TreeSet<>();

  static {
    for (Program program : Program.values()) {
      to(program, Place.STORE, "27017");
      to(program, Place.ISSUER, "8080");
      to(program, Place.NAMES, "53");
      to(program, Place.NAMES, "53/UDP");
      to(program, Place.COLLECTOR, "4318");
      SCRAPED.forEach(port -> allow(Place.PROMETHEUS.name(), program.module(), port));
      asks(program)
          .forEach(asked -> allow(program.module(), asked.module(), String.valueOf(port(asked))));
    }
    for (Program service : Program.services()) {
      to(service, Place.STORE_OF_KEYS, "27017");
      to(service, Place.KAFKA, "9093");
    }
    to(NOTIFICATION, Place.MAIL, "587");
    allow(Place.INGRESS.name(), GATEWAY.module(), "8080");
    // tells of whoever signed out there
    allow(Place.ISSUER.name(), GATEWAY.module(), "8080");
  }

  /** The programs of ours that a program asks over HTTP. */
  public static List<Program> asks(Program program) {
    return ASKS.getOrDefault(program, List.of());
  }

  /** Whether a program takes requests from outside, or reaches out itself. */
  public static boolean meetsTheOutside(Program program) {
    return from(program).anyMatch(one -> one.to().equals(Place.MAIL.name()))
        || to(program).anyMatch(one -> one.from().equals(Place.INGRESS.name()));
  }

  /** Where a program takes requests. */
  public static int port(Program program) {
    return program == GATEWAY ? 8080 : 8081 + Program.services().indexOf(program);
  }

  static Stream<Connection> from(Program program) {
    return ALLOWED.stream().filter(one -> one.from().equals(program.module()));
  }

  static Stream<Connection> to(Program program) {
    return ALLOWED.stream().filter(one -> one.to().equals(program.module()));
  }

  private static void to(Program program, Place place, String port) {
    allow(program.module(), place.name(), port);
  }

  private static void allow(String from, String to, String port) {
    ALLOWED.add(new Connection(from, to, port));
  }

  @Override
  public int compareTo(Connection other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return from + " → " + to + ":" + port;
  }
}
