package org.stopso.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.stopso.benchmarks.OfferMails.Mailed;

/**
 * From the moment a request for help was due to be sent until SMTP had taken the mail that offers
 * it to a therapist, at 50 submissions a second: the whole chain through two topics.
 */
final class OfferMailRow {

  private static final int PER_SECOND = 50;
  private static final int MOST_RUNS = 4;
  private static final double AGREE = 0.2;

  private final OfferMails mails;
  private final Requests requests;

  OfferMailRow(OfferMails mails, Requests requests) {
    this.mails = mails;
    this.requests = requests;
  }

  /** From all over the UK, until two runs agree; then once more, all from one place. */
  List<String> run(Duration length) {
    Mailed anywhere = settled(requests::fromAnywhere, length);
    Mailed onePlace = mails.after(requests::fromOnePlace, PER_SECOND, length);
    List<String> rows = new ArrayList<>(rows("", anywhere));
    rows.addAll(rows(", all from one place", onePlace));
    return rows;
  }

  private Mailed settled(Supplier<byte[]> load, Duration length) {
    Mailed before = mails.after(load, PER_SECOND, length);
    for (int run = 2; ; run++) {
      Mailed now = mails.after(load, PER_SECOND, length);
      if (run >= MOST_RUNS || agree(before.share(0.5), now.share(0.5))) {
        return now;
      }
      before = now;
    }
  }

  private static boolean agree(double one, double other) {
    return Math.abs(one - other) <= AGREE * Math.max(one, other);
  }

  private static List<String> rows(String which, Mailed mailed) {
    return List.of(
        row("p50, ms" + which, mailed.share(0.5), "≤ 150 (aim 40)", 150),
        row("p99, ms" + which, mailed.share(0.99), "≤ 1000 (aim 200)", 1000),
        "| offers mailed of %d submitted%s | %d | | | all | %s |"
            .formatted(
                mailed.submitted(),
                which,
                mailed.millis().length,
                IntakeRow.verdict(mailed.millis().length == mailed.submitted())));
  }

  private static String row(String what, long millis, String bar, long most) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | | | %s | %s |",
        what,
        millis,
        bar,
        IntakeRow.verdict(millis <= most));
  }
}
