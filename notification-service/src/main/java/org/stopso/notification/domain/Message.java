package org.stopso.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stopso.terms.Delivery;

/** What somebody is told: ids and coded facts, no words. See docs/domain.md §5. */
public sealed interface Message {

  /** The names of the words of all that anybody is told. */
  static List<String> templates() {
    return List.of(
        Offer.TEMPLATE,
        ClientAssigned.TEMPLATE,
        AssignmentCancelled.TEMPLATE,
        RequestReceived.TEMPLATE,
        TherapistFound.TEMPLATE,
        Left.TEMPLATE,
        FeedbackAsked.TEMPLATE);
  }

  /** The name of its words in the bundles, and in the store. */
  String template();

  /** The id of what it is about; the same cause is told the same recipient once. */
  String cause();

  /** Whether nobody needs to read it any more. */
  default boolean isPointless(Instant now) {
    return false;
  }

  /** What the same recipient is told once this is no longer so; then this is not sent any more. */
  default Optional<Message> overtakenBy() {
    return Optional.empty();
  }

  /** What the same recipient is told before: the other way round, both would mislead. */
  default Optional<Message> after() {
    return Optional.empty();
  }

  /** To a therapist: somebody waits for your answer. Worthless once it can't be answered. */
  record Offer(String offerId, String region, Delivery delivery, Instant until) implements Message {
    private static final String TEMPLATE = "offer";

    @Override
    public String template() {
      return TEMPLATE;
    }

    @Override
    public String cause() {
      return offerId;
    }

    @Override
    public boolean isPointless(Instant now) {
      return !now.isBefore(until);
    }
  }

  /** To a therapist: the client is yours. */
  record ClientAssigned(String caseId) implements Message {
    private static final String TEMPLATE = "client-assigned";

    @Override
    public String template() {
      return TEMPLATE;
    }

    @Override
    public String cause() {
      return caseId;
    }

    @Override
    public Optional<Message> overtakenBy() {
      return Optional.of(new AssignmentCancelled(caseId));
    }
  }

  /**
   * To a therapist: what you accepted does not stand. Sent whether or not they were sent word that
   * the client is theirs: they accepted, and know. Left out, it would leave them believing it.
   */
  record AssignmentCancelled(String caseId) implements Message {
    private static final String TEMPLATE = "assignment-cancelled";

    @Override
    public String template() {
      return TEMPLATE;
    }

    @Override
    public String cause() {
      return caseId;
    }

    @Override
    public Optional<Message> after() {
      return Optional.of(new ClientAssigned(caseId));
    }
  }

  /** To a client: we have what you sent. */
  record RequestReceived(String referralId) implements Message {
    private static final String TEMPLATE = "request-received";

    @Override
    public String template() {
      return TEMPLATE;
    }

    @Override
    public String cause() {
      return referralId;
    }
  }

  /** To a client: somebody is there for you. */
  record TherapistFound(String caseId) implements Message {
    private static final String TEMPLATE = "therapist-found";

    @Override
    public String template() {
      return TEMPLATE;
    }

    @Override
    public String cause() {
      return caseId;
    }
  }

  /** To a client whose case has ended: how was it? Told after they were told of the therapist. */
  record FeedbackAsked(String caseId) implements Message {
    private static final String TEMPLATE = "feedback-asked";

    @Override
    public String template() {
      return TEMPLATE;
    }

    @Override
    public String cause() {
      return caseId;
    }

    @Override
    public Optional<Message> after() {
      return Optional.of(new TherapistFound(caseId));
    }
  }

  /** To a client, or to who referred them: there is something to read, with your code. */
  record Left(String messageId) implements Message {
    private static final String TEMPLATE = "message-left";

    @Override
    public String template() {
      return TEMPLATE;
    }

    @Override
    public String cause() {
      return messageId;
    }
  }
}
