/** Forms, as they are read. */
@NullMarked
package org.stopso.kit.web.form;

import org.jspecify.annotations.NullMarked;
