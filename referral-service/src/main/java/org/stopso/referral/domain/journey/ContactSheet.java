package org.stopso.referral.domain.journey;

import static org.stopso.referral.domain.journey.Question.CHECK_BACK;
import static org.stopso.referral.domain.journey.Question.EMAIL;
import static org.stopso.referral.domain.journey.Question.EMAIL_DISCREET;
import static org.stopso.referral.domain.journey.Question.EMAIL_SAFE;
import static org.stopso.referral.domain.journey.Question.GROUPS;
import static org.stopso.referral.domain.journey.Question.PHONE;
import static org.stopso.referral.domain.journey.Question.PHONE_MESSAGE;
import static org.stopso.referral.domain.journey.Question.PHONE_SAFE;
import static org.stopso.referral.domain.journey.Question.POST_LINES;
import static org.stopso.referral.domain.journey.Question.POST_POSTCODE;
import static org.stopso.referral.domain.journey.Question.POST_SAFE;
import static org.stopso.referral.domain.journey.Question.PRISON_NUMBER;
import static org.stopso.referral.domain.journey.Question.TIMES;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.request.Contact;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Source;

/**
 * How somebody may be reached, as {@link Page#CONTACT} asks it, for a client who comes back to
 * change it. What stands already is asked even of those who are not asked it at first, so that it
 * can be taken away: a way whose fields are empty is one no more, whatever is ticked beside it.
 */
public final class ContactSheet {

  /** What a question hangs on: what is ticked says something only about what was typed. */
  private static final Map<Question, List<Question>> ABOUT =
      Map.of(
          EMAIL_SAFE, List.of(EMAIL),
          EMAIL_DISCREET, List.of(EMAIL),
          PHONE_SAFE, List.of(PHONE),
          PHONE_MESSAGE, List.of(PHONE),
          POST_LINES, List.of(POST_LINES, POST_POSTCODE),
          POST_POSTCODE, List.of(POST_LINES, POST_POSTCODE),
          POST_SAFE, List.of(POST_LINES, POST_POSTCODE, PRISON_NUMBER));

  private final Given given;

  private ContactSheet(Given given) {
    this.given = given;
  }

  /** As it stands. */
  public static ContactSheet of(Contact contact, boolean inPrison) {
    Given stands = nothing(inPrison);
    Contact.Email email = contact.email();
    if (email != null) {
      stands =
          stands
              .with(EMAIL, email.address())
              .with(EMAIL_SAFE, email.safeToContact())
              .with(EMAIL_DISCREET, email.discreet());
    }
    Contact.Phone phone = contact.phone();
    if (phone != null) {
      stands =
          stands
              .with(PHONE, phone.number())
              .with(PHONE_SAFE, phone.safeToContact())
              .with(PHONE_MESSAGE, phone.safeToLeaveMessage());
    }
    return new ContactSheet(
        withPost(stands, contact.post())
            .with(CHECK_BACK, contact.willCheckBack())
            .with(TIMES, contact.preferredTimes().stream().map(Enum::name).toList()));
  }

  private static Given withPost(Given stands, Contact.@Nullable Post post) {
    return post == null
        ? stands
        : stands
            .with(POST_LINES, post.lines().isEmpty() ? null : post.lines())
            .with(POST_POSTCODE, post.postcode())
            .with(PRISON_NUMBER, post.prisonNumber())
            .with(POST_SAFE, post.safeToContact());
  }

  /**
   * As it came from the page.
   *
   * @param typed what was typed or chosen, by the name of its field
   */
  public static ContactSheet typed(Function<String, List<String>> typed, boolean inPrison) {
    Given given = nothing(inPrison);
    for (Question question : all().toList()) {
      given = given.with(question, question.read(typed.apply(question.field())));
    }
    return new ContactSheet(given);
  }

  private static Given nothing(boolean inPrison) {
    Given nothing = Given.nothing(Source.SELF);
    return inPrison ? nothing.with(GROUPS, List.of(ClientGroup.IN_PRISON.name())) : nothing;
  }

  /** What is asked, in the order of the form. */
  public List<Question> questions() {
    return all().filter(question -> question.concerns(given) || stands(question)).toList();
  }

  /** The answers. */
  public Given given() {
    return given;
  }

  /** As a program would have sent it. */
  public Fields fields() {
    Given kept = given;
    for (Question question : ABOUT.keySet()) {
      kept = stands(question) ? kept : kept.with(question, null);
    }
    return Fields.of(kept.fields(all().toList()));
  }

  /** What is wrong, each at the question that it is to be said at. */
  public List<Flaw> flaws(List<Flaw> wrong) {
    return Question.at(questions(), wrong);
  }

  private boolean stands(Question question) {
    return ABOUT.getOrDefault(question, List.of(question)).stream()
        .anyMatch(about -> given.at(about) != null);
  }

  private static Stream<Question> all() {
    return Arrays.stream(Question.values()).filter(question -> question.isOn(Page.CONTACT));
  }
}
