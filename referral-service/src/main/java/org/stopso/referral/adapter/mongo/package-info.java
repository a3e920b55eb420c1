/**
 * Referrals and the coordinators' queue in MongoDB. Collections {@code referrals} and {@code
 * queue}.
 *
 * <p>A referral's document has three parts: {@code need} and {@code screening}, written once;
 * {@code progress} and {@code household}, replaced at every change; {@code sealed} and {@code
 * reasons}, which only the vault opens.
 */
@NullMarked
package org.stopso.referral.adapter.mongo;

import org.jspecify.annotations.NullMarked;
