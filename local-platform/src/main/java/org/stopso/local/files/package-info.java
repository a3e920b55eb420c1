/** Files and folders: whole or not at all, checked, private where they must be. */
@NullMarked
package org.stopso.local.files;

import org.jspecify.annotations.NullMarked;
