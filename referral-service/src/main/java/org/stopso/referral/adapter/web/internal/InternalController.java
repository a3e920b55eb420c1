package org.stopso.referral.adapter.web.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.security.Caller;
import org.stopso.referral.application.disclosure.OpenClient;
import org.stopso.referral.application.disclosure.TellRecipient;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;

/** Tells an address at the moment of sending, and a client to the case they were assigned to. */
@RestController
@RequestMapping("/internal/referrals/{referralId}")
class InternalController {

  private final TellRecipient recipients;
  private final OpenClient clients;

  InternalController(TellRecipient recipients, OpenClient clients) {
    this.recipients = recipients;
    this.clients = clients;
  }

  @GetMapping("/recipient")
  RecipientView recipient(@PathVariable String referralId, Caller caller) {
    TellRecipient.Recipient recipient = recipients.tell(referralId, actor(caller));
    @Nullable Personal<Contact.Email> email = recipient.email();
    return new RecipientView(email == null ? null : EmailView.of(email.open()), recipient.locale());
  }

  @GetMapping("/client")
  ClientView client(@PathVariable String referralId, @RequestParam String caseId, Caller caller) {
    return ClientView.of(clients.open(referralId, caseId, actor(caller)));
  }

  private static String actor(Caller caller) {
    return "service:" + caller.accountId();
  }

  record RecipientView(@Nullable EmailView email, String locale) {}

  record EmailView(String address, boolean discreet) {

    static EmailView of(Contact.Email email) {
      return new EmailView(email.address(), email.discreet());
    }
  }

  record ClientView(
      String referralId,
      String name,
      AgeBand ageBand,
      List<ClientGroup> clientGroups,
      String hopes,
      @Nullable String accessNeeds,
      Contact contact) {

    static ClientView of(OpenClient.Client client) {
      Particulars particulars = client.particulars();
      @Nullable Personal<String> accessNeeds = particulars.accessNeeds();
      return new ClientView(
          client.referral().id(),
          particulars.name().open(),
          client.referral().need().ageBand(),
          client.referral().need().clientGroups(),
          particulars.hopes().open(),
          accessNeeds == null ? null : accessNeeds.open(),
          particulars.contact().open());
    }
  }
}
