package org.stopso.referral.application.household;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.returncode.CodeHashes;
import org.stopso.kit.returncode.HouseholdCode;
import org.stopso.referral.application.Changes;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.household.Household;
import org.stopso.referral.domain.household.Invitation;
import org.stopso.referral.domain.household.Invitations;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Request;
import org.stopso.terms.HelpKind;

/**
 * Gives out household codes, and knows them again. A code is answered as unknown whatever is wrong
 * with it, so that nobody learns by trying whether somebody else asked for help, or has stopped
 * asking. Always within a transaction.
 */
@Component
public class Households {

  private final Invitations invitations;
  private final Referrals referrals;
  private final Changes changes;
  private final Codes codes;

  Households(Invitations invitations, Referrals referrals, Changes changes, Codes codes) {
    this.invitations = invitations;
    this.referrals = referrals;
    this.changes = changes;
    this.codes = codes;
  }

  /** A code to hand on, which somebody may use once. */
  public Invited invite(Referral referral, Instant now) {
    HouseholdCode code = HouseholdCode.mint(codes.random());
    return given(code, Invitation.given(codes.hashes().of(code), referral.id(), now));
  }

  /** A code to hand on, which the other of a couple may use once. */
  public Invited invitePartner(Referral referral, Instant now) {
    HouseholdCode code = HouseholdCode.mint(codes.random());
    return given(code, Invitation.toPartner(codes.hashes().of(code), referral.id(), now));
  }

  private Invited given(HouseholdCode code, Invitation invitation) {
    invitations.add(invitation);
    return new Invited(code, invitation.expiresAt());
  }

  /**
   * Beside whom {@code request} becomes the referral {@code id}; its code is used up.
   *
   * @throws InvalidRequest with a code that is none, was used, has run out, or whose owner's
   *     request is over; with one for a partner where other help than together is asked for: the
   *     owner would wait in vain. A code that is refused stays good
   */
  public Company join(Request request, String id, Instant now) {
    if (request.householdCode() == null) {
      return new Company(Household.of(id), Optional.empty());
    }
    Optional<Invitation> living =
        taken(request.householdCode().open()).filter(invitation -> invitation.livesAt(now));
    if (living.filter(Invitation::toPartner).isPresent()
        && request.need().help() != HelpKind.COUPLE) {
      throw new InvalidRequest(FieldError.of("householdCode", "household-code-for-couple"));
    }
    Referral inviting =
        living
            .flatMap(invitation -> referrals.find(invitation.referralId()))
            .filter(referral -> Invitation.isPossible(referral.state()))
            .orElseThrow(
                () -> new InvalidRequest(FieldError.of("householdCode", "household-code-unknown")));
    Household joined = new Household(inviting.household().id(), null);
    return becomesPartner(request, inviting)
        ? new Company(joined.with(inviting.id()), Optional.of(inviting))
        : new Company(joined, Optional.empty());
  }

  private boolean becomesPartner(Request request, Referral inviting) {
    return request.need().help() == HelpKind.COUPLE
        && inviting.seeksPartner(changes.partnerOf(inviting));
  }

  private Optional<Invitation> taken(String typed) {
    HouseholdCode code =
        HouseholdCode.parse(typed).orElseGet(() -> HouseholdCode.mint(codes.random()));
    return invitations.take(codes.hashes().of(code));
  }

  /** A code, shown this once, and from when on it is of no use. */
  public record Invited(HouseholdCode code, Instant expiresAt) {}

  /** The household of a new referral, and who in it was waiting for just this one. */
  public record Company(Household household, Optional<Referral> partner) {

    /** Whether nothing stands between the two and matching but the new one itself. */
    public boolean partnerReady() {
      return partner.map(Referral::state).filter(State.AWAITING_PARTNER::equals).isPresent();
    }
  }

  /** What codes are made of, and how they are kept. */
  @Component
  record Codes(CodeHashes hashes, SecureRandom random) {}
}
