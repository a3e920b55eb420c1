/**
 * One transaction for the aggregate, its outgoing events and the note of what caused them.
 *
 * <p><b>How.</b> {@link org.stopso.kit.transaction.Transactions} opens a MongoDB transaction
 * (snapshot read concern, majority and journal write concern) or joins the one under way. What the
 * driver labels {@code TransientTransactionError} anywhere in the chain of causes — a write
 * conflict, a primary that stepped down — repeats the whole work after a jittered pause that
 * doubles. When the outcome of a commit is unknown ({@code UnknownTransactionCommitResult}) the
 * commit alone is repeated, never the work. The labels decide, not Spring's exceptions: those say
 * {@code DataIntegrityViolationException} for a write conflict and {@code
 * TransactionSystemException} for a commit of unknown outcome.
 *
 * <p><b>What it guarantees.</b> All or nothing, and nothing lost once {@code inTransaction} has
 * returned. Work may run more than once, its effects on the store happen once.
 *
 * <p><b>Knobs.</b> {@code stopso.transactions.deadline} (5 s): after it the last conflict is
 * thrown. The server's {@code transactionLifetimeLimitSeconds} should be 5 locally and 10 in
 * production: a killed program leaves its transaction, and its locks, behind for that long.
 */
@NullMarked
package org.stopso.kit.transaction;

import org.jspecify.annotations.NullMarked;
