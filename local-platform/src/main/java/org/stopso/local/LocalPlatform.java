package org.stopso.local;

import static org.stopso.local.platform.Part.Kind.INFRASTRUCTURE;
import static org.stopso.local.platform.Part.Kind.SERVICE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stopso.local.apps.Apps;
import org.stopso.local.apps.JavaFlags;
import org.stopso.local.apps.JavaProgram;
import org.stopso.local.apps.OwnApps;
import org.stopso.local.apps.Rehearsal;
import org.stopso.local.kafka.KafkaProgram;
import org.stopso.local.mongo.MongoStore;
import org.stopso.local.people.People;
import org.stopso.local.platform.Part;
import org.stopso.local.platform.Platform;
import org.stopso.local.platform.Ready;
import org.stopso.local.platform.StateFolder;
import org.stopso.local.process.Ports;
import org.stopso.local.secrets.Secrets;
import org.stopso.local.settings.Port;
import org.stopso.local.settings.PortPlan;

/**
 * The whole topology: every program of the platform, what it is told, and what it waits for. {@link
 * Launcher} runs it; in production a cluster takes the place of both.
 */
public final class LocalPlatform {
  /** All but the gateway. */
  static final List<Port> SERVICES =
      Arrays.asList(Port.values()).subList(Port.REFERRAL.ordinal(), Port.ISSUER.ordinal());

  private final StateFolder state;
  private final PortPlan ports;
  private final Map<String, String> environment;
  private final MongoStore mongo;
  private final Secrets secrets;
  private final Apps services;
  private final OwnApps own;
  private final Map<String, String> besides = new TreeMap<>();
  private final List<Rehearsal> rehearsals = new ArrayList<>();

  LocalPlatform(
      StateFolder state,
      PortPlan ports,
      Map<String, String> environment,
      MongoStore mongo,
      Path home)
      throws IOException {
    this.state = state;
    this.ports = ports;
    this.environment = environment;
    this.mongo = mongo;
    this.secrets = Secrets.in(state.at("secrets"));
    Path unpacked = home.resolve(".local").resolve("apps");
    this.services = new Apps(home, unpacked);
    this.own = new OwnApps(unpacked);
  }

  /** Starts with {@code ./run}, or with {@code java -cp … org.stopso.local.LocalPlatform}. */
  public static void main(String... arguments) {
    Launcher.main(arguments);
  }

  /** Tells every service {@code settings}, too. */
  void tell(Map<String, String> settings) {
    besides.putAll(settings);
  }

  /**
   * Puts every part where it belongs: first what the services stand on, then the services. Those
   * that work through events behind whoever sits at a screen give way to the others
   * (docs/adr/0014).
   */
  void compose(Platform platform) throws IOException {
    platform.stage(infrastructure());
    platform.stage(
        List.of(
            service("referral-service", Port.REFERRAL, 144),
            service("matching-service", Port.MATCHING, 144).givingWay(),
            service("therapist-service", Port.THERAPIST, 128),
            service("forum-service", Port.FORUM, 96),
            service("notification-service", Port.NOTIFICATION, 128).givingWay(),
            service("research-service", Port.RESEARCH, 96).givingWay(),
            service("gateway", Port.GATEWAY, 128)));
  }

  private List<Part> infrastructure() throws IOException {
    List<Part> parts = new ArrayList<>(List.of(kafka(), people()));
    if (!mongo.isSomebodyElses()) {
      parts.addFirst(mongo());
    }
    return parts;
  }

  private Part mongo() {
    return new Part(
        "mongo",
        INFRASTRUCTURE,
        null,
        mongo::command,
        state.at("mongo").toString(),
        Map.of(),
        (child, deadline) -> mongo.awaitReady(child));
  }

  private Part kafka() throws IOException {
    JavaProgram program =
        own.of("kafka", KafkaProgram.class, "-D" + KafkaProgram.REHEARSAL + "=true");
    List<String> arguments =
        List.of(
            state.at("kafka").toString(),
            String.valueOf(ports.of(Port.KAFKA)),
            String.valueOf(ports.of(Port.KAFKA_CONTROLLER)));
    Part.Readiness ready = Ready.whenListening(ports.of(Port.KAFKA));
    return java("kafka", INFRASTRUCTURE, null, program, 160, arguments, Map.of(), ready);
  }

  /** The issuer, where people sign in, and the mail server with its mailbox. */
  private Part people() throws IOException {
    JavaProgram program = own.of("people", People.class, "-Dspring.context.exit=onRefresh");
    Map<String, String> settings =
        Map.of(
            "SERVER_PORT", String.valueOf(ports.of(Port.ISSUER)),
            "SERVER_ADDRESS", "127.0.0.1",
            "STOPSO_ISSUER", ports.url(Port.ISSUER),
            "STOPSO_PUBLIC_URL", publicUrl(),
            "STOPSO_SECRETS_DIR", state.at("secrets").toString(),
            "STOPSO_SMTP_PORT", String.valueOf(ports.of(Port.SMTP)),
            "STOPSO_MAILBOX_PORT", String.valueOf(ports.of(Port.MAILBOX)));
    String url = ports.url(Port.ISSUER);
    Part.Readiness ready = Ready.whenOk(url + "/oauth2/jwks");
    return java("people", INFRASTRUCTURE, url, program, 96, List.of(), settings, ready);
  }

  /** A service from its own jar; the name of the part is the module's without its ending. */
  private Part service(String module, Port port, int heapMegabytes) throws IOException {
    Map<String, String> settings = new TreeMap<>(whereEverythingIs());
    settings.put("SERVER_PORT", String.valueOf(ports.of(port)));
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("SPRING_MAIN_BANNER_MODE", "off");
    settings.put("STOPSO_COMPONENTS", "shown");
    settings.put("STOPSO_INSTANCE", module + "@local");
    settings.put("STOPSO_CLIENT_SECRET", secrets.ofClient(module));
    settings.putAll(besides);
    String url = ports.url(port);
    String health = port == Port.GATEWAY ? "/healthz" : "/actuator/health/readiness";
    String name = module.replace("-service", "");
    JavaProgram program = services.of(module);
    Part.Readiness ready = Ready.whenOk(url + health);
    return java(name, SERVICE, url, program, heapMegabytes, List.of(), settings, ready);
  }

  /** What every service is told: where the others are, and where the platform's keys lie. */
  private Map<String, String> whereEverythingIs() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("STOPSO_MONGODB_URI", mongo.uri());
    settings.put("STOPSO_KEYS_MONGODB_URI", mongo.uri());
    settings.put("STOPSO_KAFKA", "127.0.0.1:" + ports.of(Port.KAFKA));
    settings.put("STOPSO_ISSUER", or("STOPSO_ISSUER", ports.url(Port.ISSUER)));
    settings.put("STOPSO_PUBLIC_URL", publicUrl());
    settings.put("STOPSO_SMTP_HOST", "127.0.0.1");
    settings.put("STOPSO_SMTP_PORT", String.valueOf(ports.of(Port.SMTP)));
    settings.put("STOPSO_KEK_FILE", secrets.keyEncryptionKey().toString());
    settings.put("STOPSO_PEPPER_FILE", secrets.pepper().toString());
    settings.put(
        "STOPSO_REGISTRY_IMPORT",
        or("STOPSO_REGISTRY_IMPORT", state.at("registry.json").toString()));
    for (Port port : SERVICES) {
      settings.put("STOPSO_SERVICES_" + port.name() + "_URL", ports.url(port));
    }
    return settings;
  }

  private String publicUrl() {
    return or("STOPSO_PUBLIC_URL", ports.url(Port.GATEWAY));
  }

  /** What whoever starts us says, so that another issuer or registry can take the place of ours. */
  private String or(String variable, String usual) {
    return environment.getOrDefault(variable, usual);
  }

  private Part java(
      String name,
      Part.Kind kind,
      @Nullable String url,
      JavaProgram program,
      int heapMegabytes,
      List<String> arguments,
      Map<String, String> settings,
      Part.Readiness ready) {
    JavaFlags flags = JavaFlags.of(heapMegabytes, environment);
    String mark = "stopso.part=" + name + "@" + state;
    rehearsals.add(new Rehearsal(program, flags, "stopso.rehearsal.of=" + name, apart(settings)));
    return new Part(
        name, kind, url, () -> program.command(flags, mark, arguments), mark, settings, ready);
  }

  /** A rehearsal runs beside the real one: it must not want the same ports. */
  private static Map<String, String> apart(Map<String, String> settings) {
    Map<String, String> apart = new TreeMap<>(settings);
    apart.put("SERVER_PORT", "0");
    for (String port : List.of("STOPSO_SMTP_PORT", "STOPSO_MAILBOX_PORT")) {
      apart.computeIfPresent(port, (name, taken) -> String.valueOf(Ports.free()));
    }
    return apart;
  }

  /** The programs that would start faster after one. */
  List<Rehearsal> rehearsals() {
    return rehearsals;
  }

  /** The ports that this platform will listen at. */
  static List<Port> portsNeeded(MongoStore mongo, boolean observe) {
    return Arrays.stream(Port.values())
        .filter(port -> port != Port.MONGO || !mongo.isSomebodyElses())
        .filter(port -> observe || !Observing.PORTS.contains(port))
        .toList();
  }
}
