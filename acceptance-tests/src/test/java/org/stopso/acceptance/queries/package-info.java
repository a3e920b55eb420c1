/**
 * The part of PromQL that the dashboards and alerts use, read strictly: what the reader does not
 * understand is an error, and so is a metric, a label or a value of a label that no program shows.
 * Prometheus itself answers a misspelt query with silence, and silence on a dashboard looks well.
 */
@NullMarked
package org.stopso.acceptance.queries;

import org.jspecify.annotations.NullMarked;
