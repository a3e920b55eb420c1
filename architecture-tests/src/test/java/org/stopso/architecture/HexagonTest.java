package org.stopso.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Domain, application, adapters: who may know whom. */
class HexagonTest {

  @SuppressWarnings("unused") // named by @FieldSource
  static final List<String> SERVICES = Platform.SERVICES;

  @ParameterizedTest
  @FieldSource("SERVICES")
  void theDomainIsPlainJava(String service) {
    classes()
        .that()
        .resideInAPackage("org.stopso." + service + "..domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "org.stopso." + service + "..domain..",
                "java..",
                "org.jspecify..",
                "org.stopso.kit.personal",
                "org.stopso.kit.reference",
                "org.stopso.terms"))
        .allowEmptyShould(true)
        .check(Platform.classes());
  }

  @Test
  void theApplicationKnowsNoAdapter() {
    noClasses()
        .that()
        .resideInAPackage("..application..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..adapter..", "org.stopso.contracts..")
        .check(Platform.services());
  }

  @Test
  void adaptersIgnoreEachOther() {
    slices()
        .assignedFrom(new ByAdapter())
        .should()
        .notDependOnEachOther()
        .check(Platform.services());
  }

  @Test
  void adaptersKeepTheirTypesToThemselves() {
    classes()
        .that()
        .resideInAPackage("..adapter..")
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .check(Platform.services().that(areNotSharedBetweenPackagesOfOneAdapter()));
  }

  @Test
  void noServiceKnowsAnother() {
    slices()
        .assignedFrom(new ByService())
        .should()
        .notDependOnEachOther()
        .check(Platform.services());
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void packagesHaveNoCycles(String service) {
    slices()
        .matching("org.stopso." + service + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(Platform.classes());
  }

  @Test
  void theGatewaysPackagesHaveNoCycles() {
    slices()
        .matching("org.stopso.gateway.(**)")
        .should()
        .beFreeOfCycles()
        .check(Platform.classes());
  }

  @Test
  void theKitHasNoCyclesAndKnowsNoService() {
    slices().matching("org.stopso.kit.(**)").should().beFreeOfCycles().check(Platform.classes());
    noClasses()
        .that()
        .resideInAnyPackage("org.stopso.kit..", "org.stopso.contracts..", "org.stopso.terms..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Platform.SERVICE_PACKAGES)
        .check(Platform.classes());
  }

  /** An adapter in several packages shares, between them only, what is above or beside them. */
  private static DescribedPredicate<JavaClass> areNotSharedBetweenPackagesOfOneAdapter() {
    return DescribedPredicate.describe(
        "are not shared between packages of one adapter",
        type ->
            !type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getDirectDependenciesToSelf().stream()
                    .map(dependency -> dependency.getOriginClass())
                    .noneMatch(user -> isOtherPackageOfTheSameAdapter(user, type)));
  }

  private static boolean isOtherPackageOfTheSameAdapter(JavaClass user, JavaClass type) {
    return !user.getPackageName().equals(type.getPackageName())
        && Platform.serviceOf(user).equals(Platform.serviceOf(type))
        && Platform.adapterOf(user).isPresent()
        && Platform.adapterOf(user).equals(Platform.adapterOf(type));
  }

  /** One slice for each service. */
  private static final class ByService implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return Platform.serviceOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
      return "services";
    }
  }

  /** One slice for each adapter of each service. */
  private static final class ByAdapter implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return Platform.serviceOf(type)
          .flatMap(
              service ->
                  Platform.adapterOf(type).map(adapter -> SliceIdentifier.of(service, adapter)))
          .orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
      return "adapters";
    }
  }
}
