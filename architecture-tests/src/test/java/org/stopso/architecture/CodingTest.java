package org.stopso.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.TransactionManager;

/** Time, names and habits. */
class CodingTest {

  /** Words that say nothing of what a class is for. */
  private static final String EMPTY_NAME =
      "(?:.*(?:Impl|Manager|Helper|Util|Utils|Facade|DTO|Dto|Common)|Base.+|.+Base|Abstract.+)";

  @Test
  void timeComesFromAClock() {
    noClasses()
        .should()
        .callMethodWhere(readsTheTimeOfTheMachine())
        .orShould()
        .callConstructorWhere(makesADateOfNow())
        .because("whoever needs the time is given a Clock, and a test another one")
        .check(Platform.classes());
  }

  @Test
  void nothingIsPrinted() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Platform.classes());
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(Platform.classes());
  }

  @Test
  void whatIsNeededIsGivenToTheConstructor() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(Platform.classes());
  }

  @Test
  void namesSaySomething() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotAssignableTo(TransactionManager.class)
        .should()
        .haveNameNotMatching(".*\\." + EMPTY_NAME)
        .check(Platform.classes());
  }

  private static DescribedPredicate<JavaCall<?>> readsTheTimeOfTheMachine() {
    return DescribedPredicate.describe("reads the time of the machine", CodingTest::readsTime);
  }

  private static boolean readsTime(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String method = call.getName();
    if (owner.isEquivalentTo(System.class)) {
      return method.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Clock.class)) {
      return Set.of("systemUTC", "systemDefaultZone", "system").contains(method)
          && !givesTheClock(call);
    }
    return owner.getPackageName().startsWith("java.time")
        && method.equals("now")
        && !takesAClock(call);
  }

  /** The one place of each program that makes the bean. */
  private static boolean givesTheClock(JavaCall<?> call) {
    return call.getOrigin().getRawReturnType().isEquivalentTo(Clock.class)
        && call.getOrigin().isAnnotatedWith(Bean.class);
  }

  private static boolean takesAClock(JavaCall<?> call) {
    List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
    return parameters.size() == 1 && parameters.getFirst().isEquivalentTo(Clock.class);
  }

  private static DescribedPredicate<JavaConstructorCall> makesADateOfNow() {
    return DescribedPredicate.describe(
        "makes a date of now",
        call ->
            call.getTargetOwner().isEquivalentTo(Date.class)
                && call.getTarget().getRawParameterTypes().isEmpty());
  }
}
