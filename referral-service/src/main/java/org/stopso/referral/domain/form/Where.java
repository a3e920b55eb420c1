package org.stopso.referral.domain.form;

import java.util.Optional;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Postcode;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.request.Place;

/**
 * Reads where the client is. A full postcode is cut to its outcode here, before anybody else sees
 * it.
 */
record Where(Outcodes outcodes, Prisons prisons) {

  private static final int LONGEST = 80;

  Optional<Place> read(Fields fields) {
    Optional<String> outcode = outcode(fields);
    Optional<String> prison = prison(fields);
    return prison.map(Place::inside).or(() -> outcode.map(Place::at));
  }

  private Optional<String> outcode(Fields fields) {
    return fields
        .text("outcode", LONGEST)
        .flatMap(typed -> formed(fields, typed))
        .filter(
            outcode ->
                fields.passes(
                    outcodes.find(outcode).map(Outcode::code).isPresent(),
                    "outcode",
                    "unknown-outcode"));
  }

  private static Optional<String> formed(Fields fields, String typed) {
    Optional<String> outcode = Postcode.outcodeOf(typed);
    fields.passes(outcode.isPresent(), "outcode", "outcode");
    return outcode;
  }

  private Optional<String> prison(Fields fields) {
    return fields
        .text("prisonId", LONGEST)
        .filter(
            id ->
                fields.passes(
                    prisons.find(id).map(Prison::prisonId).isPresent(),
                    "prisonId",
                    "unknown-prison"));
  }
}
