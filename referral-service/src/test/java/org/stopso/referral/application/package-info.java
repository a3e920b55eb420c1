@NullMarked
package org.stopso.referral.application;

import org.jspecify.annotations.NullMarked;
