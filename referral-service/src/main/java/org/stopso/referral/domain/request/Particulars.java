package org.stopso.referral.domain.request;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;

/** What names or reaches the client, and what the client wrote: sealed wherever it is kept. */
public record Particulars(
    Personal<String> name,
    Personal<String> hopes,
    @Nullable Personal<String> accessNeeds,
    Personal<Contact> contact,
    Personal<ScreeningAnswers> answers,
    @Nullable Personal<Referrer> referrer) {}
