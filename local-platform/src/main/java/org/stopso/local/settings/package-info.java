/** What somebody who starts a platform can choose, and what is said when it cannot start so. */
@NullMarked
package org.stopso.local.settings;

import org.jspecify.annotations.NullMarked;
