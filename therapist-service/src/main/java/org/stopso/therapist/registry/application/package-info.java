/** What can be done with the registry, one class each. */
@NullMarked
package org.stopso.therapist.registry.application;

import org.jspecify.annotations.NullMarked;
