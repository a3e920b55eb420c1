package org.stopso.referral.application.intake;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stopso.kit.returncode.CodeHashes;
import org.stopso.kit.returncode.ReturnCode;
import org.stopso.referral.domain.Codes;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Source;

/** Mints return codes and knows them again. Takes the same time over a code that is none. */
@Component
class Codebook {

  private static final String CLIENT = "client";
  private static final String REFERRER = "referrer";

  private final Referrals referrals;
  private final CodeHashes hashes;
  private final SecureRandom random;
  private final ReturnCode nobodys;

  Codebook(Referrals referrals, CodeHashes hashes, SecureRandom random) {
    this.referrals = referrals;
    this.hashes = hashes;
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

  /** The living referral that {@code typed} opens, and for whom. */
  Optional<Entry> find(String typed) {
    Optional<ReturnCode> parsed = ReturnCode.parse(typed);
    ReturnCode code = parsed.orElse(nobodys);
    String clients = hashes.of(CLIENT, code);
    Optional<Referral> found = referrals.findByCode(List.of(clients, hashes.of(REFERRER, code)));
    return found
        .filter(referral -> parsed.isPresent() && referral.state() != State.ERASED)
        .map(referral -> new Entry(referral, referral.codes().isClients(clients)));
  }

  /** A referral, opened by the client's own code or by the referrer's. */
  record Entry(Referral referral, boolean clients) {}
}
