/** What coordinators see of matching and do by hand, as pages and as JSON. */
@NullMarked
package org.stopso.matching.adapter.web.desk;

import org.jspecify.annotations.NullMarked;
