package org.stopso.therapist.casework.domain.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;

/** Somebody whom a therapist works with, in their own words; never kept by this service. */
public record Client(
    String referralId,
    AgeBand ageBand,
    List<ClientGroup> clientGroups,
    Personal<String> name,
    Personal<String> hopes,
    @Nullable Personal<String> accessNeeds,
    Personal<Contact> contact) {}
