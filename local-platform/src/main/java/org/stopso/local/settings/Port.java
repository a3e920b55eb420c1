package org.stopso.local.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every port of the platform: who listens there, where usually, and the setting that moves it. */
public enum Port {
  GATEWAY(8080),
  REFERRAL(8081),
  MATCHING(8082),
  THERAPIST(8083),
  FORUM(8084),
  NOTIFICATION(8085),
  RESEARCH(8086),
  ISSUER(9000),
  KAFKA(9092),
  KAFKA_CONTROLLER(9093),
  MONGO(27017),
  SMTP(2525),
  MAILBOX(8025),
  OBSERVE(8070),
  GATEWAY_METRICS(8079);

  private final int usual;

  Port(int usual) {
    this.usual = usual;
  }

  int usual() {
    return usual;
  }

  /** The environment variable that moves it. */
  public String setting() {
    return "STOPSO_" + name() + "_PORT";
  }

  /** Who listens there, for people. */
  String listener() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String settingsInWords() {
    return Arrays.stream(values())
        .map(port -> "  %-30s %5d".formatted(port.setting(), port.usual))
        .collect(Collectors.joining("\n"));
  }
}
