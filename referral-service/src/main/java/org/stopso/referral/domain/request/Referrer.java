package org.stopso.referral.domain.request;

/** The professional who sends somebody. */
public record Referrer(
    String name, String organisation, String email, boolean consentOfPersonRecorded) {}
