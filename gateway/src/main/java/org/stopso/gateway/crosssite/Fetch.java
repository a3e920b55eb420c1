package org.stopso.gateway.crosssite;

import org.jspecify.annotations.Nullable;

/**
 * What a request tells about where it was made.
 *
 * @param bearer whether it carries a token of its own, which no other site can add
 * @param site {@code Sec-Fetch-Site}
 * @param origin {@code Origin}
 * @param credentials whether it carries cookies
 */
record Fetch(boolean bearer, @Nullable String site, @Nullable String origin, boolean credentials) {}
