/**
 * What must exist before a service works: topics and indexes, created at start and harmless to
 * create again. A store or broker that is away delays them without keeping the service from
 * starting.
 */
@NullMarked
package org.stopso.kit.startup;

import org.jspecify.annotations.NullMarked;
