package org.stopso.therapist.casework.adapter.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.casework.application.ReadCase.Whole;
import org.stopso.therapist.casework.domain.Agreement;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Ending;
import org.stopso.therapist.casework.domain.client.Client;
import org.stopso.therapist.casework.domain.client.Contact;

/**
 * A case, opened for its therapist. {@code withoutDetails} names the referrals of which nothing can
 * be told now.
 */
record CaseView(
    String caseId,
    CaseLine.State state,
    Instant since,
    HelpKind help,
    Delivery delivery,
    List<ClientView> clients,
    List<String> withoutDetails,
    @Nullable Agreement agreement,
    List<String> goals,
    @Nullable String assessment,
    List<SessionView> sessions,
    @Nullable Ending ending,
    long version) {

  static CaseView of(Whole whole) {
    Case about = whole.about();
    return new CaseView(
        about.caseId(),
        CaseLine.State.of(about),
        about.openedAt(),
        about.help(),
        about.delivery(),
        whole.clients().stream().map(ClientView::of).toList(),
        whole.withoutDetails(),
        about.agreement(),
        List.of(),
        null,
        whole.sessions().stream().map(SessionView::of).toList(),
        about.ending(),
        about.version());
  }

  record ClientView(
      String referralId,
      String name,
      AgeBand ageBand,
      List<ClientGroup> clientGroups,
      String hopes,
      @Nullable String accessNeeds,
      Contact contact) {

    static ClientView of(Client client) {
      return new ClientView(
          client.referralId(),
          client.name().open(),
          client.ageBand(),
          client.clientGroups(),
          client.hopes().open(),
          client.accessNeeds() == null ? null : client.accessNeeds().open(),
          client.contact().open());
    }
  }
}
