/** The page kit's files, served once for all services. */
@NullMarked
package org.stopso.gateway.assets;

import org.jspecify.annotations.NullMarked;
