/**
 * What must exist before a service works: topics and indexes, created at start and harmless to
 * create again. A store or broker that is away delays them without keeping the service from
 * starting. And what follows news from then on, until the service stops.
 */
@NullMarked
package org.stopso.kit.startup;

import org.jspecify.annotations.NullMarked;
