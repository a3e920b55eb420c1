package org.stopso.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;

/** Who may touch the published language, and who says what in it. */
class EventsTest {

  static Set<Class<? extends Event>> events() {
    return Set.copyOf(EventCatalogue.all());
  }

  @Test
  void onlyMessagingAdaptersAndTheKitKnowTheContracts() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..adapter.messaging..", "org.stopso.kit..", "org.stopso.contracts")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.stopso.contracts")
        .check(Platform.classes());
  }

  @ParameterizedTest
  @MethodSource("events")
  void exactlyOneServiceSaysIt(Class<? extends Event> event) {
    Set<JavaClass> emitters =
        Platform.classes().get(event).getConstructorCallsToSelf().stream()
            .map(JavaConstructorCall::getOriginOwner)
            .collect(Collectors.toSet());

    assertThat(services(emitters)).as("services that announce " + event.getSimpleName()).hasSize(1);
    assertThat(emitters)
        .as("only messaging adapters announce " + event.getSimpleName())
        .allSatisfy(emitter -> assertThat(Platform.adapterOf(emitter)).contains("messaging"));
  }

  private static Set<String> services(Set<JavaClass> classes) {
    return classes.stream()
        .map(type -> Platform.serviceOf(type).orElse("no service: " + type.getName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
