/**
 * Personal fields at rest: AES-256-GCM under one data key for each data subject, itself wrapped by
 * a {@link org.stopso.kit.vault.KeyEncryptionKey} that is not in the database. Destroying the data
 * key is erasure: backups of the store become unreadable, too.
 *
 * <p>A sealed value is bound to its subject, field and format, and padded to a size bucket so that
 * its length tells little. Data keys lie in a database of their own ({@code <name>_keys}), backed
 * up apart and for at most 7 days; each erasure is also noted in the ledger of the service's own
 * database. Before a service seals or opens anything it brings the two to the same erasures, so
 * that one of them may be restored without undoing any. Opened keys are remembered for at most 5 s,
 * so that an erasure holds on every instance within that time.
 *
 * <p>Neither keys nor the ledger take part in the caller's transaction: a key made for a
 * transaction that is rolled back is an orphan that seals nothing, and an erasure can't be rolled
 * back.
 */
@NullMarked
package org.stopso.kit.vault;

import org.jspecify.annotations.NullMarked;
