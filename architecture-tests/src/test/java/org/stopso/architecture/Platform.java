package org.stopso.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;

/** All classes of the platform that run in production, and which service they belong to. */
final class Platform {

  static final List<String> SERVICES =
      List.of("referral", "matching", "therapist", "forum", "notification", "research");

  /** As {@link #SERVICES}, as a package pattern. */
  static final String[] SERVICE_PACKAGES =
      SERVICES.stream().map(service -> "org.stopso." + service + "..").toArray(String[]::new);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/architecture-tests/"))
          .importPackages("org.stopso");

  private Platform() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  static JavaClasses services() {
    return CLASSES.that(
        DescribedPredicate.describe(
            "are in a service", (JavaClass type) -> serviceOf(type).isPresent()));
  }

  /** The service a class belongs to. */
  static Optional<String> serviceOf(JavaClass type) {
    String name = type.getPackageName() + ".";
    return SERVICES.stream()
        .filter(service -> name.startsWith("org.stopso." + service + "."))
        .findFirst();
  }

  /** Of a class below {@code adapter}: the name of that adapter, such as {@code mongo}. */
  static Optional<String> adapterOf(JavaClass type) {
    String name = type.getPackageName() + ".";
    int start = name.indexOf(".adapter.");
    if (start < 0 || name.length() == start + ".adapter.".length()) {
      return Optional.empty();
    }
    String below = name.substring(start + ".adapter.".length());
    return Optional.of(below.substring(0, below.indexOf('.')));
  }
}
