/** The words of the desk. */
@NullMarked
package org.stopso.kit.web.desk;

import org.jspecify.annotations.NullMarked;
