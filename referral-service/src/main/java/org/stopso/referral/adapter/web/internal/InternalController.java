package org.stopso.referral.adapter.web.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.returncode.ReturnCode;
import org.stopso.kit.security.Caller;
import org.stopso.referral.application.disclosure.OpenClient;
import org.stopso.referral.application.disclosure.TellReception;
import org.stopso.referral.application.disclosure.TellRecipient;
import org.stopso.referral.application.disclosure.TellReferrer;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;

/** Tells an address at the moment of sending, and a client to the case they were assigned to. */
@RestController
@RequestMapping("/internal/referrals/{referralId}")
class InternalController {

  private final TellRecipient recipients;
  private final TellReception receptions;
  private final TellReferrer referrers;
  private final OpenClient clients;

  InternalController(
      TellRecipient recipients,
      TellReception receptions,
      TellReferrer referrers,
      OpenClient clients) {
    this.recipients = recipients;
    this.referrers = referrers;
    this.receptions = receptions;
    this.clients = clients;
  }

  @GetMapping("/recipient")
  RecipientView recipient(@PathVariable String referralId, Caller caller) {
    return RecipientView.of(recipients.tell(referralId, actor(caller)));
  }

  @GetMapping(path = "/recipient", params = "caseId")
  RecipientView assigned(
      @PathVariable String referralId, @RequestParam String caseId, Caller caller) {
    return RecipientView.of(recipients.tellAssigned(referralId, caseId, actor(caller)));
  }

  @GetMapping(path = "/recipient", params = "endedCaseId")
  RecipientView afterwards(
      @PathVariable String referralId, @RequestParam String endedCaseId, Caller caller) {
    return RecipientView.of(recipients.tellAfter(referralId, endedCaseId, actor(caller)));
  }

  @GetMapping("/referrer")
  RecipientView referrer(@PathVariable String referralId, Caller caller) {
    return RecipientView.of(referrers.tell(referralId, actor(caller)));
  }

  @PostMapping("/reception")
  ReceptionView reception(@PathVariable String referralId, Caller caller) {
    return ReceptionView.of(receptions.tell(referralId, actor(caller)));
  }

  @GetMapping("/client")
  ClientView client(@PathVariable String referralId, @RequestParam String caseId, Caller caller) {
    return ClientView.of(clients.open(referralId, caseId, actor(caller)));
  }

  private static String actor(Caller caller) {
    return "service:" + caller.accountId();
  }

  record RecipientView(@Nullable EmailView email, String locale) {

    static RecipientView of(TellRecipient.Recipient recipient) {
      return new RecipientView(EmailView.of(recipient.email()), recipient.locale());
    }
  }

  record EmailView(String address, boolean discreet) {

    static @Nullable EmailView of(@Nullable Personal<Contact.Email> email) {
      return email == null ? null : new EmailView(email.open().address(), email.open().discreet());
    }
  }

  record ReceptionView(@Nullable EmailView email, String locale, @Nullable String returnCode) {

    static ReceptionView of(TellReception.Reception reception) {
      ReturnCode code = reception.code();
      return new ReceptionView(
          EmailView.of(reception.recipient().email()),
          reception.recipient().locale(),
          code == null ? null : code.shown());
    }

    @Override
    public String toString() {
      return "ReceptionView[locale=" + locale + "]";
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
