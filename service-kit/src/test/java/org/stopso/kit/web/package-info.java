/** Pages as browsers get them. */
@NullMarked
package org.stopso.kit.web;

import org.jspecify.annotations.NullMarked;
