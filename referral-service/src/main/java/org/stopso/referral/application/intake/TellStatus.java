package org.stopso.referral.application.intake;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.NotFound;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Referral;

/** Tells whoever has a return code how things stand; a referrer learns little. */
@Service
public class TellStatus {

  /** Whatever is no living code is answered alike. */
  static final String NO_SUCH_CODE = "/problems/return-code-not-found";

  private final Codebook codebook;

  TellStatus(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * How it stands.
   *
   * @throws NotFound for whatever is no living code
   */
  public Status ask(String typedCode) {
    Codebook.Entry entry = codebook.find(typedCode).orElseThrow(() -> new NotFound(NO_SUCH_CODE));
    Referral referral = entry.referral();
    return entry.clients()
        ? new Status(
            referral,
            Reader.CLIENT,
            referral.state().name(),
            referral.progress().since(),
            referral.progress().forecast())
        : new Status(
            referral,
            Reader.REFERRER,
            referral.state().forReferrer().name(),
            referral.progress().sinceForReferrer(),
            null);
  }

  /** Who is told. */
  public enum Reader {
    CLIENT,
    REFERRER
  }

  /** How it stands, in a word; {@code expectedWait} only while waiting, and only to the client. */
  public record Status(
      Referral referral,
      Reader reader,
      String word,
      Instant since,
      @Nullable Forecast expectedWait) {

    /** Where the messages have the sentence that says {@code word} to {@code reader}. */
    public String messageKey() {
      return "status." + reader.name().toLowerCase(Locale.ROOT) + "." + word;
    }

    /** Whether {@code reader} may withdraw, and something may still come of it. */
    public boolean withdrawable() {
      return reader == Reader.CLIENT && referral.state().open();
    }
  }
}
