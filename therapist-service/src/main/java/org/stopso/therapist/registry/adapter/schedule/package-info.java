/** What the registry does when a day has passed. */
@NullMarked
package org.stopso.therapist.registry.adapter.schedule;

import org.jspecify.annotations.NullMarked;
