/** What holds for every component, asked of the page that shows them all. */
@NullMarked
package org.stopso.kit.web.components;

import org.jspecify.annotations.NullMarked;
