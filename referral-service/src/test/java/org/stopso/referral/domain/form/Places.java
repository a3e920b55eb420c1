package org.stopso.referral.domain.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Position;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.terms.Nation;

/** One outcode and one prison. */
public final class Places implements Prisons {

  private static final Outcode NP26 =
      new Outcode("NP26", new Position(51.6, -2.8), Nation.WALES, "Wales");
  private static final Prison ALTCOURSE =
      new Prison(
          "ACI",
          "Altcourse",
          new Outcode("L9", new Position(53.5, -2.9), Nation.ENGLAND, "North West"),
          Nation.ENGLAND);

  public static RequestForm form() {
    Map<String, Outcode> known = Map.of("NP26", NP26);
    Outcodes outcodes = outcode -> Optional.ofNullable(known.get(outcode));
    return new RequestForm(outcodes, new Places());
  }

  @Override
  public Optional<Prison> find(String prisonId) {
    return all().stream().filter(prison -> prison.prisonId().equals(prisonId)).findFirst();
  }

  @Override
  public List<Prison> all() {
    return List.of(ALTCOURSE);
  }
}
