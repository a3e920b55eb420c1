/** The registry over HTTP: a therapist's own profile, and addresses for other services. */
@NullMarked
package org.stopso.therapist.registry.adapter.web;

import org.jspecify.annotations.NullMarked;
