/**
 * What a machine is told about the services, held against what the services know: a manifest that
 * nobody tests is a guess. This package reads the services' own configuration; each kind of
 * deployment has a package below.
 */
@NullMarked
package org.stopso.deployment;

import org.jspecify.annotations.NullMarked;
