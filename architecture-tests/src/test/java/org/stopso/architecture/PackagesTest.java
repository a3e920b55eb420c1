package org.stopso.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Packages: a sentence and null-safety for each, and not too much in one. */
class PackagesTest {

  /** Lists by nature: one type for each event and each word. */
  private static final Set<String> CATALOGUES = Set.of("org.stopso.contracts", "org.stopso.terms");

  private static final int MOST_TYPES = 10;

  @Test
  void everyPackageIsNullMarked() {
    List<String> without =
        Platform.classes().stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !isNullMarked(each))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertThat(without).as("packages without @NullMarked in their package-info").isEmpty();
  }

  @Test
  void noPackageIsCrowded() {
    var counts = new TreeMap<String, Long>();
    Platform.classes().stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
        .forEach(
            (name, count) -> {
              if (count > MOST_TYPES && !CATALOGUES.contains(name)) {
                counts.put(name, count);
              }
            });
    assertThat(counts).as("packages of more than " + MOST_TYPES + " types").isEmpty();
  }

  @Test
  void everyModuleIsLookedAt() {
    Set<String> seen =
        Platform.classes().stream()
            .map(type -> type.getPackageName().split("\\.")[2])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen)
        .containsAll(Platform.SERVICES)
        .contains("contracts", "gateway", "kit", "terms");
  }

  private static boolean isNullMarked(JavaPackage each) {
    return each.tryGetAnnotationOfType(NullMarked.class).isPresent();
  }
}
