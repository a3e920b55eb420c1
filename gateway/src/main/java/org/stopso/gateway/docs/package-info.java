/** The published interface: an index page, and each service's OpenAPI document. */
@NullMarked
package org.stopso.gateway.docs;

import org.jspecify.annotations.NullMarked;
