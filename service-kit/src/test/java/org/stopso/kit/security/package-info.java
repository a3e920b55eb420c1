/** Who may and who may not, by real tokens. */
@NullMarked
package org.stopso.kit.security;

import org.jspecify.annotations.NullMarked;
