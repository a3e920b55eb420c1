/** Where somebody goes who had to sign in first, and what they are told there. */
@NullMarked
package org.stopso.gateway.back;

import org.jspecify.annotations.NullMarked;
