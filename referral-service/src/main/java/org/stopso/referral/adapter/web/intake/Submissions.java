package org.stopso.referral.adapter.web.intake;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.idempotency.Idempotency;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.referral.application.intake.KeptAnswers;
import org.stopso.referral.application.intake.KeptAnswers.Kept;
import org.stopso.referral.application.intake.SubmitReferral;
import org.stopso.referral.application.intake.SubmitReferral.Submitted;
import org.stopso.referral.domain.Referrals.ReferenceTaken;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.request.Request;

/**
 * Takes requests for help in, whether a program sends them or a page. The same request sent twice
 * makes one referral, and is answered as the first was.
 */
@Component
public class Submissions {

  private static final String SCOPE = "POST /api/referrals";
  private static final int DRAWS = 3;
  private static final int CREATED = 201;

  private final SubmitReferral submit;
  private final Idempotency idempotency;
  private final SubmittedJson json;
  private final KeptAnswers answers;

  Submissions(
      SubmitReferral submit, Idempotency idempotency, SubmittedJson json, KeptAnswers answers) {
    this.submit = submit;
    this.idempotency = idempotency;
    this.json = json;
    this.answers = answers;
  }

  /**
   * An answer, with status 201.
   *
   * @param first whether it was made now; else the same request was taken in before
   */
  public record Taken(Answer answer, boolean first) {}

  /**
   * Takes a request in.
   *
   * @param key makes sending twice the same as once; without one each makes a referral
   * @param fields as they came, from which {@code request} was read
   * @throws org.stopso.kit.problem.Refused when it was sent before and then erased
   * @throws org.stopso.kit.problem.InvalidRequest a key of another form, or sent with other fields
   *     before (field {@code Idempotency-Key})
   */
  public Taken take(@Nullable String key, Fields fields, Request request) {
    return once(key, CanonicalForm.of(fields), request, DRAWS);
  }

  /** Whether a request was taken in with {@code key}, as long as that is remembered. */
  public boolean isKnown(String key) {
    return idempotency.isKnown(SCOPE, key);
  }

  private Taken once(@Nullable String key, byte[] body, Request request, int draws) {
    // what was made here may have been undone, and the answer be somebody else's after all
    AtomicReference<@Nullable Kept> made = new AtomicReference<>();
    try {
      Answer kept =
          idempotency.once(
              SCOPE, key, body, () -> new Answer(CREATED, made(request, made).sealed()));
      Kept now = made.get();
      return now != null && now.sealed().equals(kept.json())
          ? new Taken(new Answer(kept.status(), now.answer()), true)
          : new Taken(new Answer(kept.status(), answers.open(kept.json())), false);
    } catch (ReferenceTaken e) {
      if (draws == 1) {
        throw e;
      }
      return once(key, body, request, draws - 1);
    }
  }

  private Kept made(Request request, AtomicReference<@Nullable Kept> made) {
    Submitted submitted = submit.submit(request);
    Kept kept = answers.keep(submitted.referral().id(), json.of(submitted, request));
    made.set(kept);
    return kept;
  }
}
