/**
 * How the platform is watched: dashboards, alerts and their pages, as they lie in the repository.
 * Whether their queries ask for what is there, the acceptance tests know, which have programs
 * running.
 */
@NullMarked
package org.stopso.deployment.watching;

import org.jspecify.annotations.NullMarked;
