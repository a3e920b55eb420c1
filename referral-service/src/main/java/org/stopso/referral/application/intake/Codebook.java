package org.stopso.referral.application.intake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.returncode.CodeHashes;
import org.stopso.kit.returncode.DerivedCodes;
import org.stopso.kit.returncode.ReturnCode;
import org.stopso.referral.domain.Codes;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Correspondent;
import org.stopso.terms.Source;

/** Mints return codes and knows them again. Takes the same time over a code that is none. */
@Component
public class Codebook {

  /** Whatever is no living code is answered alike. */
  private static final String NO_SUCH_CODE = "/problems/return-code-not-found";

  private static final String CLIENT = "client";
  private static final String REFERRER = "referrer";
  private static final int SEED_BYTES = 32;

  private final Referrals referrals;
  private final CodeHashes hashes;
  private final DerivedCodes derived;
  private final SecureRandom random;
  private final ReturnCode nobodys;

  Codebook(Referrals referrals, CodeHashes hashes, DerivedCodes derived, SecureRandom random) {
    this.referrals = referrals;
    this.hashes = hashes;
    this.derived = derived;
    this.random = random;
    this.nobodys = ReturnCode.mint(random);
  }

  ReturnCode mint() {
    return ReturnCode.mint(random);
  }

  /** How the code given at submission is kept: a professional's opens less than a client's own. */
  Codes kept(ReturnCode code, Source source) {
    return source == Source.PROFESSIONAL
        ? new Codes(null, hashes.of(REFERRER, code))
        : new Codes(hashes.of(CLIENT, code), null);
  }

  /**
   * The code of their own for a client whose request a professional sent: minted at the first
   * asking, the same at every further one, so that each message which brings it brings one that
   * works. Empty for who was given theirs when they submitted. Within a transaction.
   */
  public Optional<ReturnCode> ownOf(String referralId) {
    return referrals
        .find(referralId)
        .filter(referral -> referral.codes().oweTheClientOne())
        .map(
            referral ->
                referrals
                    .codeSeed(referralId)
                    .map(seed -> derived.of(CLIENT, seed.open()))
                    .orElseGet(() -> mintOwn(referral)));
  }

  private ReturnCode mintOwn(Referral referral) {
    byte[] bits = new byte[SEED_BYTES];
    random.nextBytes(bits);
    String seed = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    ReturnCode code = derived.of(CLIENT, seed);
    referrals.keepCode(referral, referral.openedBy(hashes.of(CLIENT, code)), Personal.of(seed));
    return code;
  }

  /**
   * What {@code typed} opens.
   *
   * @throws NotFound for whatever is no living code
   */
  public Entry entry(String typed) {
    return find(typed).orElseThrow(() -> new NotFound(NO_SUCH_CODE));
  }

  /**
   * The referral of the client whose own code {@code typed} is.
   *
   * @throws NotFound for whatever is no living code of a client's own
   */
  public Referral clients(String typed) {
    return find(typed)
        .filter(Entry::clients)
        .orElseThrow(() -> new NotFound(NO_SUCH_CODE))
        .referral();
  }

  private Optional<Entry> find(String typed) {
    Optional<ReturnCode> parsed = ReturnCode.parse(typed);
    ReturnCode code = parsed.orElse(nobodys);
    String clients = hashes.of(CLIENT, code);
    Optional<Referral> found = referrals.findByCode(List.of(clients, hashes.of(REFERRER, code)));
    return found
        .filter(referral -> parsed.isPresent() && referral.state() != State.ERASED)
        .map(referral -> new Entry(referral, referral.codes().isClients(clients)));
  }

  /** A referral, opened by the client's own code or by the referrer's. */
  public record Entry(Referral referral, boolean clients) {

    /** Whose messages it opens. */
    public Correspondent correspondent() {
      return clients ? Correspondent.CLIENT : Correspondent.REFERRER;
    }

    /** As whom a change is noted. */
    public String who() {
      return clients ? "person" : "referrer";
    }
  }
}
