package org.stopso.referral;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Position;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.returncode.CodeHashes;
import org.stopso.kit.returncode.DerivedCodes;
import org.stopso.kit.transaction.Transactions;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.belongings.Belongings;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.form.RequestForm;
import org.stopso.referral.domain.household.Invitation;
import org.stopso.referral.domain.household.Invitations;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.queue.Clocks;
import org.stopso.referral.domain.queue.Queue;
import org.stopso.referral.domain.queue.QueueItem;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.terms.Nation;

/** The use cases on ports in memory: one thing after another, and a clock that a test moves. */
final class InMemory implements AutoCloseable {

  final Map<String, Referral> referrals = new LinkedHashMap<>();
  final Map<String, QueueItem> queue = new LinkedHashMap<>();

  /** What the platform was told, in words. */
  final List<String> said = new ArrayList<>();

  private final AnnotationConfigApplicationContext useCases =
      new AnnotationConfigApplicationContext();
  private Instant now = Instant.parse("2026-11-24T09:00:00Z");

  InMemory() {
    Clock clock = new Moving();
    Pepper pepper = Pepper.of(new byte[32]);
    bean(Clock.class, clock);
    bean(SecureRandom.class, new SecureRandom());
    bean(Identifiers.class, new Identifiers(clock, new SecureRandom()));
    bean(CodeHashes.class, new CodeHashes(pepper));
    bean(DerivedCodes.class, new DerivedCodes(pepper));
    bean(Audit.class, (actor, action, subject, reason) -> {});
    bean(Transactions.class, new AtOnce());
    bean(Vault.class, new Unused());
    bean(Outcodes.class, InMemory::somewhereInWales);
    bean(Prisons.class, new NoPrisons());
    bean(RequestForm.class, new RequestForm(InMemory::somewhereInWales, new NoPrisons()));
    bean(Referrals.class, new ReferralMap());
    bean(Queue.class, new QueueMap());
    bean(Announcements.class, new Words());
    InvitationMap invitations = new InvitationMap();
    bean(Invitations.class, invitations);
    bean(Belongings.class, invitations);
    bean(Clocks.class, new Clocks(Duration.ofMinutes(15), Duration.ofDays(1), 30));
    // nothing is made that no test uses
    useCases.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
    var scanner = new ClassPathBeanDefinitionScanner(useCases);
    scanner.addExcludeFilter(
        (read, all) -> read.getClassMetadata().getClassName().endsWith(".Settings"));
    scanner.scan("org.stopso.referral.application");
    useCases.refresh();
  }

  <T> T use(Class<T> useCase) {
    return useCases.getBean(useCase);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Referral referral(String id) {
    return Objects.requireNonNull(referrals.get(id), id);
  }

  /** The kinds of the open items about a referral. */
  List<QueueItem.Kind> itemsAbout(String id) {
    return queue.values().stream()
        .filter(item -> !item.done() && item.referralId().equals(id))
        .map(QueueItem::kind)
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    useCases.close();
  }

  private <T> void bean(Class<T> type, T instance) {
    useCases.registerBean(type, () -> instance);
  }

  private static Optional<Outcode> somewhereInWales(String outcode) {
    return Optional.of(new Outcode(outcode, new Position(51.6, -2.8), Nation.WALES, "Wales"));
  }

  private final class Moving extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final class AtOnce implements Transactions {

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      return work.get();
    }

    @Override
    public void afterCommit(Runnable afterwards) {
      afterwards.run();
    }
  }

  private static final class NoPrisons implements Prisons {

    @Override
    public Optional<Prison> find(String prisonId) {
      return Optional.empty();
    }

    @Override
    public List<Prison> all() {
      return List.of();
    }
  }

  private final class ReferralMap implements Referrals {

    private final Map<String, Particulars> particulars = new HashMap<>();
    private final Map<String, Personal<String>> seeds = new HashMap<>();
    private final Map<String, Map<Long, Personal<String>>> reasons = new HashMap<>();

    @Override
    public void add(Referral referral, Particulars whose) {
      referrals.put(referral.id(), referral);
      particulars.put(referral.id(), whose);
    }

    @Override
    public Optional<Referral> find(String id) {
      return Optional.ofNullable(referrals.get(id));
    }

    @Override
    public Optional<Referral> findByReference(String reference) {
      return referrals.values().stream()
          .filter(referral -> referral.reference().equals(reference))
          .findFirst();
    }

    @Override
    public Optional<Referral> findByCode(Collection<String> hashes) {
      return referrals.values().stream()
          .filter(
              referral ->
                  hashes.contains(String.valueOf(referral.codes().client()))
                      || hashes.contains(String.valueOf(referral.codes().referrer())))
          .findFirst();
    }

    @Override
    public void save(Referral before, Referral after, @Nullable Personal<String> reason) {
      if (!before.equals(referrals.put(after.id(), after))) {
        throw new IllegalStateException("changed meanwhile: " + after.id());
      }
      if (reason != null) {
        reasons.computeIfAbsent(after.id(), any -> new HashMap<>()).put(after.version(), reason);
      }
    }

    @Override
    public void keepCode(Referral before, Referral after, Personal<String> seed) {
      save(before, after, null);
      seeds.put(after.id(), seed);
    }

    @Override
    public void keepContact(Referral referral, Personal<Contact> contact) {
      throw new UnsupportedOperationException("no story here changes how somebody is reached");
    }

    @Override
    public void erase(Referral before, Referral after) {
      save(before, after, null);
      particulars.remove(after.id());
    }

    @Override
    public List<Referral> awaitingPartner(@Nullable String after, int limit) {
      return referrals.values().stream()
          .filter(referral -> referral.state() == State.AWAITING_PARTNER)
          .filter(referral -> after == null || referral.id().compareTo(after) > 0)
          .sorted(Comparator.comparing(Referral::id))
          .limit(limit)
          .toList();
    }

    @Override
    public List<String> notErased(Collection<String> ids) {
      return ids.stream().filter(id -> referral(id).state() != State.ERASED).toList();
    }

    @Override
    public Set<String> held(Collection<String> ids) {
      return ids.stream()
          .filter(id -> referral(id).state() == State.HELD)
          .collect(Collectors.toSet());
    }

    @Override
    public Optional<Personal<String>> codeSeed(String id) {
      return Optional.ofNullable(seeds.get(id));
    }

    @Override
    public Optional<Opened> open(String id) {
      return Optional.ofNullable(particulars.get(id))
          .map(found -> new Opened(found, reasons.getOrDefault(id, Map.of())));
    }
  }

  private final class QueueMap implements Queue {

    @Override
    public void add(QueueItem item) {
      queue.put(item.itemId(), item);
    }

    @Override
    public Optional<QueueItem> find(String itemId) {
      return Optional.ofNullable(queue.get(itemId));
    }

    @Override
    public List<QueueItem> openAbout(String referralId) {
      return queue.values().stream()
          .filter(item -> !item.done() && item.referralId().equals(referralId))
          .toList();
    }

    @Override
    public void save(QueueItem item) {
      queue.put(item.itemId(), item);
    }

    @Override
    public List<QueueItem> open(@Nullable Position position, int limit) {
      return queue.values().stream().filter(item -> !item.done()).limit(limit).toList();
    }
  }

  private static final class InvitationMap implements Invitations, Belongings {

    private final Map<String, Invitation> invitations = new HashMap<>();

    @Override
    public void add(Invitation invitation) {
      invitations.put(invitation.hash(), invitation);
    }

    @Override
    public Optional<Invitation> take(String hash) {
      return Optional.ofNullable(invitations.remove(hash));
    }

    @Override
    public Map<String, Instant> livingUntil(Collection<String> referralIds, Instant at) {
      Map<String, Instant> until = new HashMap<>();
      invitations.values().stream()
          .filter(each -> each.livesAt(at) && referralIds.contains(each.referralId()))
          .sorted(Comparator.comparing(Invitation::expiresAt))
          .forEach(each -> until.put(each.referralId(), each.expiresAt()));
      return until;
    }

    @Override
    public void forget(String referralId) {
      invitations.values().removeIf(each -> each.referralId().equals(referralId));
    }
  }

  /** Nothing is sealed in memory. */
  private static final class Unused implements Vault {

    @Override
    public Sealed seal(String subject, String field, String text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void expect(String subject) {}

    @Override
    public String open(String subject, String field, Sealed sealed) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void erase(String subject) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Stream<String> erased() {
      return Stream.empty();
    }
  }

  private final class Words implements Announcements {

    @Override
    public void submitted(Referral referral) {
      String partner = referral.household().partner();
      said.add(referral.id() + " submitted" + (partner == null ? "" : " with " + partner));
      if (referral.state() == State.HELD) {
        held(referral);
      }
    }

    @Override
    public void held(Referral referral) {
      said.add(referral.id() + " held");
    }

    @Override
    public void released(Referral referral) {
      said.add(referral.id() + " released for " + referral.help());
    }

    @Override
    public void withdrawn(Referral referral) {
      said.add(referral.id() + " withdrawn");
    }

    @Override
    public void erased(Referral referral) {
      said.add(referral.id() + " erased");
    }

    @Override
    public void messageLeft(Message message) {
      said.add(message.referralId() + " has a message");
    }

    @Override
    public void feedbackGiven(Feedback feedback) {
      said.add(feedback.referralId() + " gave feedback");
    }

    @Override
    public void assignmentRefused(Referral referral, String caseId, String therapistId) {
      said.add(referral.id() + " refused to " + therapistId);
    }
  }
}
