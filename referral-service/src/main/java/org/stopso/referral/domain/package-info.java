/** The life of a referral: its states, what may move it between them, and who said so. */
@NullMarked
package org.stopso.referral.domain;

import org.jspecify.annotations.NullMarked;
