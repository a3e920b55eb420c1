/**
 * What leaves a program as a trace: names, times and a few known attributes, and nothing that a
 * person may have typed.
 */
@NullMarked
package org.stopso.telemetry;

import org.jspecify.annotations.NullMarked;
