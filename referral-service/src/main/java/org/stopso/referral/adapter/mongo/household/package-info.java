/** Invitations into households in MongoDB: collection {@code invitations}, by hash. */
@NullMarked
package org.stopso.referral.adapter.mongo.household;

import org.jspecify.annotations.NullMarked;
