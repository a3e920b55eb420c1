package org.stopso.therapist.casework.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Session;
import org.stopso.therapist.casework.domain.Sessions;
import org.stopso.therapist.casework.domain.client.Client;
import org.stopso.therapist.casework.domain.client.Clients;

/** A therapist opens one of their cases: noted first, contact details asked for at that moment. */
@Service
public class ReadCase {

  private final OwnCases own;
  private final Sessions sessions;
  private final Clients clients;
  private final Audit audit;

  ReadCase(OwnCases own, Sessions sessions, Clients clients, Audit audit) {
    this.own = own;
    this.sessions = sessions;
    this.clients = clients;
    this.audit = audit;
  }

  /** Everything about a case. There may be fewer clients than referrals: see {@link Clients}. */
  public record Whole(Case about, List<Session> sessions, List<Client> clients) {

    public Whole {
      sessions = List.copyOf(sessions);
      clients = List.copyOf(clients);
    }

    /** The referrals of which referral-service tells nothing now. */
    public List<String> withoutDetails() {
      List<String> told = clients.stream().map(Client::referralId).toList();
      return about.referralIds().stream().filter(id -> !told.contains(id)).toList();
    }
  }

  /**
   * Opens a case of whoever has that account.
   *
   * @throws org.stopso.kit.problem.NotFound when it isn't theirs
   * @throws org.stopso.kit.calls.ServiceAway when referral-service does not answer
   */
  public Whole read(String accountId, String caseId) {
    return opened(own.of(accountId, caseId), accountId, null);
  }

  /** Opens a case to whoever may, and notes it with their reason, where one was asked for. */
  Whole opened(Case about, String accountId, @Nullable String reason) {
    String caseId = about.caseId();
    audit.record(accountId, "case.read", "case:" + caseId, reason);
    return new Whole(
        about,
        sessions.ofCase(caseId),
        about.referralIds().stream()
            .map(referralId -> clients.find(referralId, caseId))
            .flatMap(Optional::stream)
            .toList());
  }
}
