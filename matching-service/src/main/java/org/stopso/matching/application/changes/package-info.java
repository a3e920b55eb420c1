/** What happens elsewhere and changes matching: withdrawals, holds, refusals, endings, profiles. */
@NullMarked
package org.stopso.matching.application.changes;

import org.jspecify.annotations.NullMarked;
