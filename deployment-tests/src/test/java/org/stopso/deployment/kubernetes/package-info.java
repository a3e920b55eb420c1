/**
 * {@code k8s/}: every overlay rendered, read strictly with the models of Kubernetes, the Gateway
 * API, the Prometheus operator and Strimzi, and held against what the code does.
 */
@NullMarked
package org.stopso.deployment.kubernetes;

import org.jspecify.annotations.NullMarked;
