/** Forms: read as they were typed, so that they can be shown again, and answered when done. */
@NullMarked
package org.stopso.kit.web.form;

import org.jspecify.annotations.NullMarked;
