/**
 * Where the store and the broker of integration tests come from: programs of this machine, or
 * containers with the images that production runs.
 *
 * <p>Every module's integration tests run a second time with {@code -Dstopso.parts=containers}; the
 * execution {@code on-containers} of the parent pom does so. {@link
 * org.stopso.local.parts.OnContainers} leaves out all of them where no containers can be had, and
 * {@link org.stopso.local.parts.ContainersIT} then says why, once in each module.
 */
@NullMarked
package org.stopso.local.parts;

import org.jspecify.annotations.NullMarked;
