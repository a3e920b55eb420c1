package org.stopso.therapist.registry.adapter.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.therapist.registry.application.SupervisionRules;
import org.stopso.therapist.registry.application.practice.PracticeRules;

/** What an entry of the file must look like. */
final class EntryRules {

  private static final int MOST_DAYS = 100;
  private static final int MOST_WAIVED_DAYS = 3;
  private static final int MOST_REFERENCES = 2;
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_EMAIL = 254;

  private final PracticeRules practiceRules;
  private final LocalDate today;

  EntryRules(PracticeRules practiceRules, LocalDate today) {
    this.practiceRules = practiceRules;
    this.today = today;
  }

  void check(Entry entry, FieldErrors errors) {
    errors.text("therapistId", entry.therapistId(), 1, LONGEST_ID);
    errors.optionalText("accountId", entry.accountId(), 1, LONGEST_ID);
    errors.text("name", entry.name(), 1, LONGEST_NAME);
    errors.text("email", entry.email(), 1, LONGEST_EMAIL);
    errors.required("gender", entry.gender());
    errors.required("profession", entry.profession());
    errors.required("accreditation", entry.accreditation());
    number("trainingDays", entry.trainingDays(), MOST_DAYS, errors);
    errors.range("waivedDays", entry.waivedDays(), 0, MOST_WAIVED_DAYS);
    number("referencesAccepted", entry.referencesAccepted(), MOST_REFERENCES, errors);
    supervision(entry.log(), errors);
    if (entry.practice() == null) {
      errors.required("practice", null);
    } else {
      practiceRules.check(entry.practice().draft(), errors.in("practice"));
    }
  }

  private void supervision(List<Entry.Supervised> log, FieldErrors errors) {
    for (int i = 0; i < log.size(); i++) {
      FieldErrors inEntry = errors.in("supervision", i);
      SupervisionRules.check(log.get(i).date(), log.get(i).minutes(), today, inEntry);
    }
  }

  private static void number(String field, @Nullable Integer value, int most, FieldErrors errors) {
    errors.required(field, value);
    errors.range(field, value, 0, most);
  }
}
