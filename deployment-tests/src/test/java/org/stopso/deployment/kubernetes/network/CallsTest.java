package org.stopso.deployment.kubernetes.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;

/** Who asks whom over HTTP: the code, the variables and the table agree. */
class CallsTest {

  private static final Pattern ADDRESS = Pattern.compile("STOPSO_SERVICES_(\\w+)_URL");
  private static final Pattern CALL = Pattern.compile("calls\\s*\\.\\w+\\(\\s*\"(\\w+)\"");

  static List<Program> services() {
    return Program.services();
  }

  @ParameterizedTest
  @EnumSource
  void everyProgramIsToldWhereThoseAreWhomItAsks(Overlay overlay) {
    for (Program program : Program.values()) {
      Map<String, String> told = new TreeMap<>();
      overlay
          .environment(program)
          .forEach(
              (name, value) -> {
                var address = ADDRESS.matcher(name);
                if (address.matches()) {
                  told.put(address.group(1), value);
                }
              });

      Map<String, String> expected = new TreeMap<>();
      for (Program asked : Connection.asks(program)) {
        expected.put(asked.name(), "http://" + asked.module() + ":" + Connection.port(asked));
      }
      assertThat(told).as(program.module()).isEqualTo(expected);
    }
  }

  /** Addresses that only browsers and other people's programs follow. */
  private static final Set<String> FOLLOWED_BY_OTHERS =
      Set.of(
          "STOPSO_PUBLIC_URL",
          "STOPSO_ISSUER",
          "STOPSO_ISSUER_AUTHORIZE",
          "STOPSO_ISSUER_END_SESSION",
          "STOPSO_CORS_ORIGINS");

  @ParameterizedTest
  @EnumSource
  void whatAProgramAsksItselfIsWherePoliciesLetItGo(Overlay overlay) {
    for (Program program : Program.values()) {
      overlay
          .environment(program)
          .forEach(
              (name, value) -> {
                if (value.matches("https?://.*") && !FOLLOWED_BY_OTHERS.contains(name)) {
                  assertThat(Connection.ALLOWED)
                      .as(program.module() + " " + name)
                      .contains(Place.connection(program, URI.create(value)));
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void theCodeAsksNobodyElse(Program service) {
    Set<String> asked = new TreeSet<>();
    for (String source : service.sources()) {
      CALL.matcher(source)
          .results()
          .forEach(call -> asked.add(call.group(1).toUpperCase(Locale.ROOT)));
    }
    assertThat(Connection.asks(service)).extracting(Program::name).containsAll(asked);
  }
}
