package org.stopso.referral.domain.journey;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.request.OwnBehaviour;
import org.stopso.referral.domain.request.Place;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Source;

/** The answers so far, and what they say about which pages concern somebody. */
public final class Given {

  private final Source source;
  private final Map<Question, Object> answers;

  private Given(Source source, Map<Question, Object> answers) {
    this.source = source;
    this.answers = answers;
  }

  /** Nothing yet. */
  public static Given nothing(Source source) {
    return new Given(source, Map.of());
  }

  /** These answers. */
  public static Given of(Source source, Map<Question, Object> answers) {
    return answers.isEmpty() ? nothing(source) : new Given(source, new EnumMap<>(answers));
  }

  public Source source() {
    return source;
  }

  /** All of them. */
  public Map<Question, Object> answers() {
    return Collections.unmodifiableMap(answers);
  }

  /** The answer to {@code question}, if it has one. */
  public @Nullable Object at(Question question) {
    return answers.get(question);
  }

  /** With this answer; null takes it away. */
  Given with(Question question, @Nullable Object answer) {
    Map<Question, Object> changed = new EnumMap<>(Question.class);
    changed.putAll(answers);
    if (answer == null) {
      changed.remove(question);
    } else {
      changed.put(question, answer);
    }
    return new Given(source, changed);
  }

  /** Without what {@code page} asks. */
  Given without(Page page) {
    Given left = this;
    for (Question question : Question.on(page, this)) {
      left = left.with(question, null);
    }
    return left;
  }

  boolean isFrom(Source wanted) {
    return source == wanted;
  }

  boolean isFamilyForm() {
    return isFrom(Source.FAMILY_MEMBER);
  }

  boolean saysWish() {
    return Question.WISH.choices().contains(String.valueOf(at(Question.WISH)));
  }

  boolean wantsOnlineGroup() {
    return isFamilyForm() && Wish.ONLINE_GROUP.name().equals(at(Question.WISH));
  }

  boolean wantsTherapy() {
    return !wantsOnlineGroup();
  }

  boolean isInPrison() {
    return names(ClientGroup.IN_PRISON);
  }

  boolean names(ClientGroup group) {
    return groups().contains(group);
  }

  /** Whether it is the client's own behaviour that this is about. */
  public boolean isAboutOwnBehaviour() {
    return !groups().isEmpty() && OwnBehaviour.isConcernedBy(groups());
  }

  /** Whether a question about danger or self-harm was answered with yes. */
  boolean isInDanger() {
    return saysYes(Question.DANGER_NOW)
        || saysYes(Question.FEARS_ACTING_SOON)
        || saysYes(Question.SELF_HARM);
  }

  /** Whether {@code question} was answered with yes. */
  public boolean saysYes(Question question) {
    return Boolean.TRUE.equals(at(question));
  }

  /** Where the client is, once that is known. */
  public Optional<Place> place() {
    return isInPrison()
        ? text(Question.PRISON).map(Place::inside)
        : text(Question.OUTCODE).map(Place::at);
  }

  /** What is sent: the fields of every question that concerns somebody, and no others. */
  public Map<String, Object> request(String locale) {
    Map<String, Object> request = new HashMap<>();
    request.put("source", source.name());
    request.put("locale", locale);
    request.putAll(
        fields(
            Arrays.stream(Question.values())
                .filter(question -> !question.isAside() && question.concerns(this))
                .toList()));
    if (isFamilyForm()) {
      request.put("clientGroups", groups().stream().map(ClientGroup::name).toList());
    }
    return request;
  }

  /** The answers to {@code questions}, as the fields of a request. */
  Map<String, Object> fields(List<Question> questions) {
    Map<String, Object> fields = new HashMap<>();
    questions.forEach(question -> put(fields, question.field(), at(question)));
    return fields;
  }

  private Optional<String> text(Question question) {
    return at(question) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** A family member is one; what else applies they are asked there. */
  private List<ClientGroup> groups() {
    if (isFamilyForm()) {
      return saysYes(Question.ALSO_SURVIVOR)
          ? List.of(ClientGroup.PARTNER_OR_FAMILY, ClientGroup.SURVIVOR)
          : List.of(ClientGroup.PARTNER_OR_FAMILY);
    }
    Object chosen = at(Question.GROUPS);
    return Arrays.stream(ClientGroup.values())
        .filter(group -> chosen instanceof List<?> names && names.contains(group.name()))
        .toList();
  }

  /**
   * A group of answers is there as soon as one of its questions is asked, so that what is missing
   * in it is told at the question; a way to reach somebody only once something is said of it.
   */
  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> request, String field, @Nullable Object answer) {
    Map<String, Object> at = request;
    String[] steps = field.split("\\.", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      if (i == 0 || answer != null) {
        at = (Map<String, Object>) at.computeIfAbsent(steps[i], any -> new HashMap<>());
      }
    }
    if (answer != null) {
      at.put(steps[steps.length - 1], answer);
    }
  }
}
