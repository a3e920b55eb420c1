package org.stopso.referral.application.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.referral.application.Correspondence;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;

/**
 * A coordinator writes to the client, or to the professional who sent them. It is read on the
 * return page; that there is something to read is told by a mail, where that is safe.
 */
@Service
public class WriteToPerson {

  private final Fresh fresh;
  private final Correspondence correspondence;
  private final Audit audit;
  private final Decisions.Timed timed;

  WriteToPerson(Fresh fresh, Correspondence correspondence, Audit audit, Decisions.Timed timed) {
    this.fresh = fresh;
    this.correspondence = correspondence;
    this.audit = audit;
    this.timed = timed;
  }

  /**
   * To whom, and what had been read before.
   *
   * @param seen how many messages about the referral, to and from anybody; absent where that is not
   *     told
   */
  public record Letter(Correspondent to, @Nullable Integer seen) {

    /** What has been said since, by others than {@code writer}. */
    List<Message> unseen(List<Message> said, String writer) {
      return seen == null
          ? List.of()
          : said.stream().skip(seen).filter(message -> !message.who().equals(writer)).toList();
    }
  }

  /**
   * Leaves {@code order}'s text.
   *
   * @throws Refused where nobody can read it any more, or there is no such correspondent
   * @throws Stale where the referral has changed, or something was said that was not seen: two
   *     coordinators do not answer the same question
   */
  public Message write(Order order, Letter letter) {
    return timed.transactions().inTransaction(() -> written(order, letter));
  }

  private Message written(Order order, Letter letter) {
    Referral referral = fresh.referral(order);
    Correspondent to = letter.to();
    if (referral.state() == State.ERASED) {
      throw new Refused("referral-erased");
    }
    if (to == Correspondent.REFERRER && referral.codes().referrer() == null) {
      throw new Refused("no-referrer");
    }
    letter.unseen(correspondence.about(referral), order.by()).stream()
        .reduce((earlier, later) -> later)
        .ifPresent(
            last -> {
              throw new Stale(last.who(), last.at(), referral.version());
            });
    audit.record(order.by(), "referral.message", DataSubject.of(referral.id()), null);
    return correspondence.write(
        referral, to, MessageAuthor.COORDINATOR, order.by(), order.reason());
  }
}
