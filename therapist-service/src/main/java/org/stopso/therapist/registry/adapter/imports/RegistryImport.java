package org.stopso.therapist.registry.adapter.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.stopso.kit.problem.FieldErrors.checked;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.reference.LondonDay;
import org.stopso.therapist.registry.application.ImportTherapists;
import org.stopso.therapist.registry.application.practice.PracticeRules;

/** Takes over therapists from a JSON file, all or, where an entry is not in order, none. */
@Component
class RegistryImport {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryImport.class);

  private final ImportTherapists importTherapists;
  private final PracticeRules practiceRules;
  private final Clock clock;

  RegistryImport(ImportTherapists importTherapists, PracticeRules practiceRules, Clock clock) {
    this.importTherapists = importTherapists;
    this.practiceRules = practiceRules;
    this.clock = clock;
  }

  /**
   * The therapists in the file.
   *
   * @throws BadImport which names the first entry that is not in order, and its fields
   */
  List<ImportTherapists.Known> read(Path file) {
    List<Entry> entries = ImportFile.read(file);
    Set<String> emails = new HashSet<>();
    EntryRules rules = new EntryRules(practiceRules, LondonDay.of(clock.instant()));
    for (int i = 0; i < entries.size(); i++) {
      FieldErrors errors = FieldErrors.none();
      rules.check(entries.get(i), errors);
      errors.check(emails.add(plain(entries.get(i).email())), "email", "taken");
      if (!errors.isEmpty()) {
        throw new BadImport(file.toString(), "entry %d, %s".formatted(i + 1, words(errors)));
      }
    }
    return entries.stream().map(this::known).toList();
  }

  /** Takes them over; doing so again is harmless. */
  void take(List<ImportTherapists.Known> therapists) {
    Map<ImportTherapists.Outcome, Long> outcomes =
        therapists.stream()
            .map(importTherapists::take)
            .collect(groupingBy(outcome -> outcome, counting()));
    long taken = outcomes.getOrDefault(ImportTherapists.Outcome.EMAIL_TAKEN, 0L);
    if (taken > 0) {
      LOG.warn("{} therapists were not added: others have their addresses", taken);
    }
    LOG.info("Registry import of {} therapists: {}", therapists.size(), outcomes);
  }

  private static String plain(@Nullable String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  private static String words(FieldErrors errors) {
    return errors.all().stream()
        .map(error -> "field %s (%s)".formatted(error.field(), error.code()))
        .collect(joining(", "));
  }

  private ImportTherapists.Known known(Entry entry) {
    return new ImportTherapists.Known(
        checked(entry.therapistId()),
        entry.accountId(),
        entry.person(),
        entry.credentials(),
        practiceRules.practice(checked(entry.practice()).draft()));
  }
}
