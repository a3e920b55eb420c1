/** Pages and JSON: the layout every page shares, and what every controller may rely on. */
@NullMarked
package org.stopso.kit.web;

import org.jspecify.annotations.NullMarked;
