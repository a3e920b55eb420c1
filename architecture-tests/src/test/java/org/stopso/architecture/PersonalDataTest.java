package org.stopso.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.stopso.kit.personal.Personal;

/** Nothing personal reaches a contract or a log. */
class PersonalDataTest {

  @Test
  void noContractHoldsAnythingPersonal() {
    noClasses()
        .that()
        .resideInAPackage("org.stopso.contracts")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.stopso.kit..")
        .check(Platform.classes());
  }

  @Test
  void whatContractsHoldIsCoded() {
    classes()
        .that()
        .resideInAPackage("org.stopso.contracts")
        .and()
        .areRecords()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.stopso.terms", "org.stopso.contracts")
        .check(Platform.classes());
  }

  @Test
  void whoOpensSomethingPersonalDoesNotLog() {
    methods().should(notOpenAndLog()).check(Platform.classes());
  }

  @Test
  void somethingPersonalPrintsAsDots() {
    classes()
        .that()
        .areAssignableTo(Personal.class)
        .should(overrideToString())
        .check(Platform.classes());
  }

  private static ArchCondition<JavaMethod> notOpenAndLog() {
    return new ArchCondition<>("not open something personal and log in one method") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (calls(method, Personal.class, "open") && calls(method, Logger.class, null)) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does both"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> overrideToString() {
    return new ArchCondition<>("override toString") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.tryGetMethod("toString").isEmpty()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " prints its value"));
        }
      }
    };
  }

  private static boolean calls(JavaCodeUnit unit, Class<?> owner, @Nullable String name) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isAssignableTo(owner)
                    && (name == null || call.getName().equals(name)));
  }
}
