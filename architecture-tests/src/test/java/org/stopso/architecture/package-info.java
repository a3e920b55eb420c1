/**
 * Every structural rule, for every service, in one place: what is written in CONTRIBUTING.md holds.
 */
@NullMarked
package org.stopso.architecture;

import org.jspecify.annotations.NullMarked;
