package org.stopso.matching.adapter.mongo.decisions;

import java.time.Instant;
import java.util.List;
import org.stopso.matching.domain.fit.Objection;

/** An assignment by hand as it is stored; {@code reason} is sealed. */
record ByHandDocument(
    String therapistId, String by, Instant at, List<Objection> overruled, byte[] reason) {}
