package org.stopso.referral.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Particulars;

/** The referrals kept. Every change is made in the transaction that read what it changes. */
public interface Referrals {

  /**
   * Keeps a new one, with the client's particulars sealed under a key of its own.
   *
   * @throws ReferenceTaken when another has its reference; nothing is kept
   */
  void add(Referral referral, Particulars particulars);

  Optional<Referral> find(String id);

  Optional<Referral> findByReference(String reference);

  /** The one that a code with one of these hashes opens. */
  Optional<Referral> findByCode(Collection<String> hashes);

  /**
   * Keeps what became of {@code before}; {@code reason}: what the person who changed it said,
   * sealed.
   */
  void save(Referral before, Referral after, @Nullable Personal<String> reason);

  /**
   * Keeps the client's own code, which {@code after} has and {@code before} had not, and sealed
   * what it was made of.
   */
  void keepCode(Referral before, Referral after, Personal<String> seed);

  /** The client may be reached otherwise from now on. */
  void keepContact(Referral referral, Personal<Contact> contact);

  /**
   * Keeps of {@code before} only what {@code after} says, and destroys the key of all that was
   * sealed: the last thing to do in a transaction, as no rollback brings a key back.
   */
  void erase(Referral before, Referral after);

  /** Those of {@code ids} that there are, and that are not erased. */
  List<String> notErased(Collection<String> ids);

  /** Those of {@code ids} that are held. */
  Set<String> held(Collection<String> ids);

  /**
   * At most {@code limit} of those who wait for the other of a couple, after the one with that id,
   * which may have ceased to wait: who asked first comes first.
   */
  List<Referral> awaitingPartner(@Nullable String after, int limit);

  /** What the client's own code was made of; empty where none was given to send. */
  Optional<Personal<String>> codeSeed(String id);

  /** What is sealed; empty when there is no such referral, or when it was erased. */
  Optional<Opened> open(String id);

  /** Opened: who the client is, and the reasons given, by the version they led to. */
  record Opened(Particulars particulars, Map<Long, Personal<String>> reasons) {}

  /** Two referrals can't have one reference: draw another. */
  final class ReferenceTaken extends RuntimeException {

    public ReferenceTaken(Throwable cause) {
      super("reference taken", cause);
    }
  }
}
