@NullMarked
package org.stopso.referral.adapter.web.desk;

import org.jspecify.annotations.NullMarked;
