package org.stopso.therapist.casework.adapter.calls;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.calls.ServiceCalls;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;
import org.stopso.therapist.casework.domain.client.Client;
import org.stopso.therapist.casework.domain.client.Clients;
import org.stopso.therapist.casework.domain.client.Contact;

/** Asks referral-service who is behind a referral. Nothing of the answer is kept. */
@Component
class ReferralClients implements Clients {

  private final ServiceCalls calls;

  ReferralClients(ServiceCalls calls) {
    this.calls = calls;
  }

  @Override
  public Optional<Client> find(String referralId, String caseId) {
    String path = "/internal/referrals/" + referralId + "/client?caseId=" + caseId;
    return calls.get("referral", path, "referral.client", Answer.class).map(Answer::toClient);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(
      String referralId,
      String name,
      AgeBand ageBand,
      List<ClientGroup> clientGroups,
      String hopes,
      @Nullable String accessNeeds,
      Contact contact) {

    Client toClient() {
      return new Client(
          referralId,
          ageBand,
          clientGroups,
          Personal.of(name),
          Personal.of(hopes),
          Personal.ofNullable(accessNeeds),
          Personal.of(contact));
    }

    /** Never printed: what it holds is personal. */
    @Override
    public String toString() {
      return "client of " + referralId;
    }
  }
}
