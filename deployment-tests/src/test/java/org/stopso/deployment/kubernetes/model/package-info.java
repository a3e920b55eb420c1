/** Rendered objects as the models of their makers, with nothing that these do not know. */
@NullMarked
package org.stopso.deployment.kubernetes.model;

import org.jspecify.annotations.NullMarked;
