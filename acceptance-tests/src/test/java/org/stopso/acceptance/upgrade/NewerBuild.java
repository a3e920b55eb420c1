package org.stopso.acceptance.upgrade;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.stopso.local.apps.Apps;

/**
 * The next matching-service: today's program, with one more field in the document of an offer, in
 * the event that it is made, and in an event that the service reads. Both are optional, as the
 * rules of an upgrade want it (docs/operations.md).
 */
public final class NewerBuild {

  /** The added field. Nothing but the newer build knows it. */
  public static final String FIELD = "addedLater";

  /** What the newer build writes into it. */
  public static final String VALUE = "by the newer build";

  private static final String COMPONENT =
      ",\n    @org.jspecify.annotations.Nullable String " + FIELD + ")";
  private static final String CONTRACTS = "event-contracts/src/main/java/org/stopso/contracts/";
  private static final String MATCHING = "matching-service/src/main/java/org/stopso/matching/";

  private static final List<SourceEdit> EDITS =
      List.of(
          SourceEdit.of(
              MATCHING + "adapter/mongo/OfferDocument.java",
              Map.of(
                  "    long version) {",
                  "    long version" + COMPONENT + " {",
                  "offer.version());",
                  "offer.version(), \"" + VALUE + "\");")),
          SourceEdit.of(
              CONTRACTS + "OfferMade.java",
              Map.of("    String rulesVersion)", "    String rulesVersion" + COMPONENT)),
          SourceEdit.of(
              MATCHING + "adapter/messaging/OutboxAnnouncements.java",
              Map.of("offer.rulesVersion()));", "offer.rulesVersion(), \"" + VALUE + "\"));")),
          SourceEdit.of(
              CONTRACTS + "ReferralSubmitted.java",
              Map.of(
                  "    @Nullable Boolean mayReachClient)",
                  "    @Nullable Boolean mayReachClient" + COMPONENT)));

  private final List<Path> classPath;

  private NewerBuild(List<Path> classPath) {
    this.classPath = List.copyOf(classPath);
  }

  /** Compiles what changes, into {@code folder}, and puts it before what was built of the rest. */
  public static NewerBuild of(Path repository, Path folder) throws IOException {
    List<Path> today = today(repository);
    List<Path> sources = new ArrayList<>();
    for (SourceEdit edit : EDITS) {
      sources.add(edit.apply(repository, folder.resolve("sources")));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(sources, today, classes);
    List<Path> newer = new ArrayList<>(List.of(classes));
    newer.addAll(today);
    return new NewerBuild(newer);
  }

  /** The program as {@code ./run} unpacks it: its own jar, and those it stands on. */
  private static List<Path> today(Path repository) throws IOException {
    Path program =
        new Apps(repository, repository.resolve(".local").resolve("apps"))
            .of("matching-service")
            .folder();
    try (Stream<Path> files = Files.walk(program, 2)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void compile(List<Path> sources, List<Path> classPath, Path classes)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-parameters", "-cp", joined(classPath), "-d", classes.toString());
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the newer build does not compile: " + complaints);
      }
    }
  }

  /** For {@code java -cp}. */
  String classPath() {
    return joined(classPath);
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Reads an event with the contracts of the newer build, and answers it in words. */
  public String read(String event, byte[] value) throws ReflectiveOperationException, IOException {
    URL[] places = new URL[classPath.size()];
    for (int at = 0; at < places.length; at++) {
      places[at] = classPath.get(at).toUri().toURL();
    }
    try (URLClassLoader newer = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
      Class<?> contract = newer.loadClass("org.stopso.contracts." + event);
      return newer
          .loadClass("org.stopso.contracts.EventCodec")
          .getMethod("read", byte[].class, Class.class)
          .invoke(null, value, contract)
          .toString();
    }
  }
}
