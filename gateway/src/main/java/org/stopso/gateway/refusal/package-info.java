/** What somebody reads when the gateway does not pass a request on: a problem, or a plain page. */
@NullMarked
package org.stopso.gateway.refusal;

import org.jspecify.annotations.NullMarked;
