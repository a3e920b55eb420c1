package org.stopso.referral.domain.request;

/** The answers to the screening questions, about the person who will be the client. */
public record ScreeningAnswers(
    boolean dangerNow,
    boolean fearsActingSoon,
    boolean selfHarm,
    boolean contactOffenceConviction,
    boolean moreThanOneConviction,
    boolean reoffendedAfterHelp,
    boolean onLicence,
    boolean actedInLastSixMonths) {}
