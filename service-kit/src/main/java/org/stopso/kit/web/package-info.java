/**
 * Pages and forms: what every controller may rely on.
 *
 * <p>A page is {@code <html th:replace="~{kit/layout :: page(${title}, ~{::main})}">}, or another
 * of the layouts there, with a {@code <main>}; form fields come from {@code kit/forms}, or {@code
 * kit/question} where they are all that is asked, the rest from {@code kit/parts}; the layout finds
 * charity, language and navigation in the template variable {@code kit} ({@link
 * org.stopso.kit.web.PageKit}). No page has inline styles or scripts, or anything from elsewhere. A
 * blank form field is an absent one, and enums are read by the word they print as, as in JSON. A
 * successful POST answers 303.
 */
@NullMarked
package org.stopso.kit.web;

import org.jspecify.annotations.NullMarked;
