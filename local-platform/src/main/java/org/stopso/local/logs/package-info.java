/** What the programs of a platform write: kept in files of bounded size, shown with their name. */
@NullMarked
package org.stopso.local.logs;

import org.jspecify.annotations.NullMarked;
