package org.stopso.referral.application.coordination;

import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.Refused;
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
   * Leaves {@code order}'s text.
   *
   * @throws Refused where nobody can read it any more, or there is no such correspondent
   */
  public Message write(Order order, Correspondent to) {
    return timed.transactions().inTransaction(() -> written(order, to));
  }

  private Message written(Order order, Correspondent to) {
    Referral referral = fresh.referral(order);
    if (referral.state() == State.ERASED) {
      throw new Refused("referral-erased");
    }
    if (to == Correspondent.REFERRER && referral.codes().referrer() == null) {
      throw new Refused("no-referrer");
    }
    audit.record(order.by(), "referral.message", DataSubject.of(referral.id()), null);
    return correspondence.write(
        referral, to, MessageAuthor.COORDINATOR, order.by(), order.reason());
  }
}
