package org.stopso.matching.application.offering;

import org.stopso.matching.domain.need.Needs;
import org.stopso.matching.domain.offer.Decisions;
import org.stopso.matching.domain.offer.Offers;
import org.stopso.matching.domain.therapist.Caseloads;

/** All that matching writes down, so that a use case takes it in one hand. */
public record Book(Needs needs, Offers offers, Caseloads caseloads, Decisions decisions) {}
