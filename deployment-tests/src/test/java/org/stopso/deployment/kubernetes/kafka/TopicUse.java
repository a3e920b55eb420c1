package org.stopso.deployment.kubernetes.kafka;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.contracts.Topic;
import org.stopso.deployment.Program;

/** What the code of the services does with topics. */
final class TopicUse {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              Stream.concat(
                      Stream.of(Topic.class.getPackageName()),
                      Program.services().stream().map(TopicUse::packageOf))
                  .toList());

  private TopicUse() {}

  /** The topics of the events that a service makes. */
  static Set<String> writtenBy(Program service) {
    Set<String> topics = new TreeSet<>();
    for (Class<? extends Event> event : EventCatalogue.all()) {
      boolean makesIt =
          CLASSES.get(event).getConstructorCallsToSelf().stream()
              .map(JavaConstructorCall::getOriginOwner)
              .anyMatch(maker -> isOf(service, maker));
      if (makesIt) {
        topics.add(EventCatalogue.contractOf(event).topic().topicName());
      }
    }
    return topics;
  }

  /** The topics that a service reads through the binder or by a consumer of its own. */
  static Set<String> readBy(Program service) {
    Set<String> topics = new TreeSet<>(service.settings().listensTo());
    CLASSES.stream()
        .filter(reader -> isOf(service, reader))
        .filter(TopicUse::consumesItself)
        .flatMap(reader -> reader.getFieldAccessesFromSelf().stream())
        .filter(access -> access.getTargetOwner().isEquivalentTo(Topic.class))
        .forEach(access -> topics.add(Topic.valueOf(access.getTarget().getName()).topicName()));
    return topics;
  }

  private static boolean consumesItself(JavaClass type) {
    return type.getConstructorCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(KafkaConsumer.class));
  }

  private static boolean isOf(Program service, JavaClass type) {
    return (type.getPackageName() + ".").startsWith(packageOf(service) + ".");
  }

  private static String packageOf(Program service) {
    return "org.stopso." + service.module().replace("-service", "");
  }
}
