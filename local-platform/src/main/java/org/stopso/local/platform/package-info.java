/**
 * Running many programs as one: what each is, where it listens, how it is started, watched, begun
 * again when it dies, and stopped.
 */
@NullMarked
package org.stopso.local.platform;

import org.jspecify.annotations.NullMarked;
