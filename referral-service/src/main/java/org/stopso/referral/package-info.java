/**
 * Takes a request for help in, screens it, and keeps it until the work with the client is over.
 *
 * <p>Listens to {@code stopso.matching} and {@code stopso.casework}; announces on {@code
 * stopso.referrals} that a referral was submitted, held, released, withdrawn or erased, or could
 * not be assigned, that a message was left, and feedback given. Its rules: {@code domain.form}
 * (what a valid request is), {@code domain.screening} (who has to look first), {@code
 * domain.Lifecycle} (what may become of it).
 */
@NullMarked
package org.stopso.referral;

import org.jspecify.annotations.NullMarked;
