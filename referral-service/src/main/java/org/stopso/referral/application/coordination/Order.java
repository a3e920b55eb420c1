package org.stopso.referral.application.coordination;

import org.stopso.kit.personal.Personal;

/**
 * A coordinator's command.
 *
 * @param by the coordinator's account
 * @param version what they had seen of the referral
 */
public record Order(String referralId, String by, Personal<String> reason, long version) {}
