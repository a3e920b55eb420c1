/** Offers as JSON and as pages for their therapist, and explanations for coordinators. */
@NullMarked
package org.stopso.matching.adapter.web;

import org.jspecify.annotations.NullMarked;
