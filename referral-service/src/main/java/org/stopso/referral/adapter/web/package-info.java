/** Who may call what, and how the bodies of requests are read. */
@NullMarked
package org.stopso.referral.adapter.web;

import org.jspecify.annotations.NullMarked;
