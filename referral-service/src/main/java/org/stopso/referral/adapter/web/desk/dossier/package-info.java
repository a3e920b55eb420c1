/**
 * A referral at the desk, and what can be decided about it: the same use cases as the API, and the
 * same rule of who comes second.
 */
@NullMarked
package org.stopso.referral.adapter.web.desk.dossier;

import org.jspecify.annotations.NullMarked;
