/** Therapists, their practice and what keeps them from receiving clients. */
@NullMarked
package org.stopso.therapist.registry.domain;

import org.jspecify.annotations.NullMarked;
