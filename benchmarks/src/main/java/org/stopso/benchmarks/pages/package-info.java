/** The public pages, as somebody sees them who fills a form in. */
@NullMarked
package org.stopso.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
