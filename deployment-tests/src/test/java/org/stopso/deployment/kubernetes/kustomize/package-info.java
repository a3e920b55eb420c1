/**
 * The few features of kustomize that {@code k8s/} uses, read and carried out as kustomize does it,
 * so that a build without a cluster and without the program can look at what would be applied.
 * Whatever else a kustomization or a patch says is refused, never passed over.
 */
@NullMarked
package org.stopso.deployment.kubernetes.kustomize;

import org.jspecify.annotations.NullMarked;
