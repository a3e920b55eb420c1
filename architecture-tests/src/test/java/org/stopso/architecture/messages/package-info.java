/** What people read, in every service: said somewhere, and there in each language. */
@NullMarked
package org.stopso.architecture.messages;

import org.jspecify.annotations.NullMarked;
