package org.stopso.referral.application.returning;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Moment;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.feedback.Feedback.Ratings;
import org.stopso.referral.domain.feedback.Feedbacks;

/** Lets the client say how the help was, once it is over. */
@Service
public class GiveFeedback {

  private final Codebook codebook;
  private final Given given;
  private final Transactions transactions;
  private final Moment moment;

  GiveFeedback(Codebook codebook, Given given, Transactions transactions, Moment moment) {
    this.codebook = codebook;
    this.given = given;
    this.transactions = transactions;
    this.moment = moment;
  }

  /**
   * Takes it, once; the same again is a button pressed twice, and changes nothing.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   * @throws Refused before the end, where there was no therapist, and for anything else than was
   *     given
   */
  public void give(String typedCode, Ratings ratings, @Nullable Personal<String> comment) {
    transactions.inTransaction(
        () -> {
          Referral referral = codebook.clients(typedCode);
          if (!referral.isBehindThem()) {
            throw new Refused("feedback-not-yet");
          }
          given.once(
              new Feedback(
                  referral.id(),
                  Objects.requireNonNull(referral.progress().caseId()),
                  ratings,
                  comment,
                  moment.now()));
        });
  }

  /**
   * Looks whose code it is, before anything is said of what was typed beside it.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   */
  public void requireClients(String typedCode) {
    codebook.clients(typedCode);
  }

  /**
   * Whether it can be given now.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   */
  public boolean isWanted(String typedCode) {
    Referral referral = codebook.clients(typedCode);
    return referral.isBehindThem() && given.feedbacks().find(referral.id()).isEmpty();
  }

  /** What was given, and who hears of it. */
  @Component
  record Given(Feedbacks feedbacks, Announcements announcements) {

    void once(Feedback feedback) {
      Optional<Feedback> earlier = feedbacks.find(feedback.referralId());
      if (earlier.isPresent()) {
        if (!feedback.saysTheSameAs(earlier.get())) {
          throw new Refused("feedback-given");
        }
        return;
      }
      feedbacks.add(feedback);
      announcements.feedbackGiven(feedback);
    }
  }
}
