package org.stopso.therapist.registry.application.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.NotFound;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.Therapists;

/**
 * Tells coordinators who a therapist is. Only this service knows: no event and no other store names
 * anybody.
 */
@Service
public class TellCoordinator {

  /** More than a page of the desk mentions. */
  static final int MOST = 100;

  private final Therapists therapists;
  private final Audit audit;

  TellCoordinator(Therapists therapists, Audit audit) {
    this.therapists = therapists;
    this.audit = audit;
  }

  /**
   * A therapist, as they are now.
   *
   * @throws NotFound when there is no such therapist
   */
  public Therapist about(String therapistId, String accountId) {
    Therapist therapist = therapists.find(therapistId).orElseThrow(NotFound::new);
    audit.record(accountId, "therapist.read", "therapist:" + therapistId, null);
    return therapist;
  }

  /** The names of these, by id; whoever is not known is left out, and so is who is too many. */
  public Map<String, Personal<String>> names(List<String> therapistIds, String accountId) {
    Map<String, Personal<String>> names = new LinkedHashMap<>();
    therapistIds.stream()
        .distinct()
        .limit(MOST)
        .forEach(
            id -> therapists.find(id).ifPresent(found -> names.put(id, found.person().name())));
    audit.record(accountId, "therapist.names", "therapists:" + names.size(), null);
    return names;
  }
}
