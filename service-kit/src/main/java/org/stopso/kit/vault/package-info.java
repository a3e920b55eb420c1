/**
 * Personal fields at rest: AES-256-GCM under one data key for each data subject, itself wrapped by
 * a key-encryption key that is not in the database. Destroying the data key is erasure.
 *
 * <p>A sealed value is bound to its subject and field, and padded so that its length tells little.
 */
@NullMarked
package org.stopso.kit.vault;

import org.jspecify.annotations.NullMarked;
