@NullMarked
package org.stopso.referral.adapter.mongo;

import org.jspecify.annotations.NullMarked;
