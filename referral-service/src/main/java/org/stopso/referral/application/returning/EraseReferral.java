package org.stopso.referral.application.returning;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Erasure;
import org.stopso.referral.application.Moment;
import org.stopso.referral.application.Tasks;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequests;
import org.stopso.referral.domain.erasure.ErasureRule;
import org.stopso.referral.domain.queue.Clocks;
import org.stopso.referral.domain.queue.QueueItem;

/**
 * Lets the client be forgotten: at once where that is theirs alone to say, otherwise by a request
 * that a coordinator decides on (docs/domain.md §8).
 */
@Service
public class EraseReferral {

  private static final String PERSON = "person";

  private final Codebook codebook;
  private final Erasure erasure;
  private final Requesting requesting;
  private final Transactions transactions;

  EraseReferral(
      Codebook codebook, Erasure erasure, Requesting requesting, Transactions transactions) {
    this.codebook = codebook;
    this.erasure = erasure;
    this.requesting = requesting;
    this.transactions = transactions;
  }

  /**
   * Erases, or asks for it; asked again while nothing is decided, the same request.
   *
   * @throws org.stopso.kit.problem.NotFound for whatever is no living code of a client's own
   */
  public Outcome erase(String typedCode) {
    return transactions.inTransaction(
        () -> {
          Referral referral = codebook.clients(typedCode);
          return ErasureRule.isAtOnce(referral) ? erased(referral) : requesting.of(referral);
        });
  }

  /** Whether the client's word is enough. */
  public boolean isAtOnce(String typedCode) {
    return ErasureRule.isAtOnce(codebook.clients(typedCode));
  }

  private Outcome erased(Referral referral) {
    erasure.erase(referral, PERSON);
    return new Erased();
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** Nothing of them can be read any more. */
  public record Erased() implements Outcome {}

  /** A coordinator decides, that day at the latest. */
  public record Requested(LocalDate decisionBy) implements Outcome {}

  /** Keeps a request, for coordinators to find in their queue. */
  @Component
  record Requesting(
      ErasureRequests requests, Tasks tasks, Clocks clocks, Moment moment, Audit audit) {

    Outcome of(Referral referral) {
      return new Requested(
          requests
              .find(referral.id())
              .filter(ErasureRequest::isOpen)
              .orElseGet(() -> made(referral))
              .decisionBy());
    }

    private ErasureRequest made(Referral referral) {
      Instant since = moment.now();
      ErasureRequest request =
          new ErasureRequest(referral.id(), since, LondonDay.of(clocks.decideBy(since)), null);
      requests.keep(request);
      tasks.begin(QueueItem.Kind.ERASURE_REQUEST, referral, false, PERSON, since);
      audit.record(PERSON, "referral.erasure-request", DataSubject.of(referral.id()), null);
      return request;
    }
  }
}
