package org.stopso.referral.domain.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.OwnBehaviour;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.Source;

/**
 * The answers that rules over several of them look at. What is missing or wrong by itself is
 * absent, and no rule holds that against anybody a second time.
 *
 * @param fields which were given, whether valid or not
 */
record Draft(
    Fields fields,
    @Nullable Source source,
    @Nullable List<ClientGroup> groups,
    @Nullable HelpKind help,
    @Nullable List<Delivery> delivery,
    @Nullable Contact contact) {

  boolean has(String field) {
    return fields.given(field);
  }

  boolean isInside() {
    return has("prisonId") && !has("outcode");
  }

  boolean isOutside() {
    return has("outcode") && !has("prisonId");
  }

  boolean isFrom(Source wanted) {
    return source == wanted;
  }

  boolean isNotFrom(Source wanted) {
    return source != null && source != wanted;
  }

  boolean names(ClientGroup group) {
    return groupsAre(groups -> groups.contains(group));
  }

  boolean doesNotName(ClientGroup group) {
    return groupsAre(groups -> !groups.contains(group));
  }

  boolean isAboutSomebodyElse() {
    return groupsAre(groups -> !OwnBehaviour.isConcernedBy(groups));
  }

  boolean anyMode(Predicate<Delivery> that) {
    return delivery != null && delivery.stream().anyMatch(that);
  }

  boolean hasNoSafeWay() {
    return contact != null && !contact.hasSafeWay();
  }

  boolean writesToPrisonNumber() {
    return Optional.ofNullable(contact)
        .map(Contact::post)
        .map(Contact.Post::prisonNumber)
        .isPresent();
  }

  private boolean groupsAre(Predicate<List<ClientGroup>> that) {
    return groups != null && that.test(groups);
  }
}
