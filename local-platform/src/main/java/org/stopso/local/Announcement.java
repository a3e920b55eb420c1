package org.stopso.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.local.demo.DemoAccount;
import org.stopso.local.demo.DemoPeople;
import org.stopso.local.demo.DemoTherapist;
import org.stopso.local.demo.DemoTherapists;
import org.stopso.local.mongo.MongoStore;
import org.stopso.local.settings.Port;
import org.stopso.local.settings.PortPlan;

/** What a running platform tells: to people on the console, to programs in a file. */
record Announcement(PortPlan ports, MongoStore mongo, boolean observed) {

  String gateway() {
    return ports.url(Port.GATEWAY);
  }

  private String mailbox() {
    return ports.url(Port.MAILBOX);
  }

  /** Addresses and sign-ins. */
  List<String> forPeople(long seconds) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Ready after %d s.".formatted(seconds));
    lines.add("  Pages and API  " + gateway());
    lines.add("  Mailbox        " + mailbox());
    if (observed) {
      lines.add("  Traces         " + new Observing(ports).address());
    }
    lines.add("  Sign in        " + gateway() + "/sign-in, as one of these:");
    for (DemoAccount account : DemoPeople.accounts()) {
      lines.add("    %-22s %s".formatted(account.username(), account.password()));
    }
    lines.add("Ctrl-C stops everything.");
    return lines;
  }

  /** The constant part of {@code platform.json}. */
  Map<String, Object> forPrograms() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("gateway", gateway());
    about.put("kafka", "localhost:" + ports.of(Port.KAFKA));
    about.put("mongo", mongo.publicUri());
    about.put("mailbox", mailbox() + "/api/messages");
    about.put("demoToken", ports.url(Port.ISSUER) + "/demo/token");
    about.put("accounts", accounts());
    return about;
  }

  private static List<Map<String, Object>> accounts() {
    Map<String, DemoTherapist> therapists = new LinkedHashMap<>();
    DemoTherapists.all().forEach(one -> therapists.put(one.account().username(), one));
    return DemoPeople.accounts().stream()
        .map(account -> account(account, therapists.get(account.username())))
        .toList();
  }

  private static Map<String, Object> account(
      DemoAccount account, @Nullable DemoTherapist therapist) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("role", account.role());
    about.put("username", account.username());
    about.put("password", account.password());
    if (therapist != null) {
      about.put("outcode", therapist.outcode());
      about.put("clearance", therapist.clearance());
      about.put("therapistId", therapist.therapistId());
      about.put("email", account.email());
      about.put("prisonCleared", therapist.prisonCleared());
    }
    return about;
  }
}
