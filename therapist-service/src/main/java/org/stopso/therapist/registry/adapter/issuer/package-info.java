/** What the issuer tells of the account that is calling. */
@NullMarked
package org.stopso.therapist.registry.adapter.issuer;

import org.jspecify.annotations.NullMarked;
