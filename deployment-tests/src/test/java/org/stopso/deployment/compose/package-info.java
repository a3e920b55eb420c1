/** What Docker is told: the one Dockerfile, {@code docker-compose.yml}, and Keycloak's realm. */
@NullMarked
package org.stopso.deployment.compose;

import org.jspecify.annotations.NullMarked;
