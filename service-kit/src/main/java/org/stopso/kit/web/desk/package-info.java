/** What the pages for staff have in common, whichever service they belong to. */
@NullMarked
package org.stopso.kit.web.desk;

import org.jspecify.annotations.NullMarked;
