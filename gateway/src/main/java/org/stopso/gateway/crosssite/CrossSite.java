package org.stopso.gateway.crosssite;

import java.util.Set;

/**
 * Whether an unsafe request may have been made by another site in a signed-in person's name. The
 * first rule that fits decides.
 *
 * @param ours our own origin
 * @param listed origins of the charity's own forms elsewhere
 */
record CrossSite(String ours, Set<String> listed) {

  /**
   * @param openToListed whether listed origins may call the path asked for
   */
  boolean allows(Fetch fetch, boolean openToListed) {
    if (fetch.bearer()) {
      return true;
    }
    if ("same-origin".equals(fetch.site()) || "none".equals(fetch.site())) {
      return true;
    }
    if (openToListed && isListed(fetch) && !fetch.credentials()) {
      return true;
    }
    if (fetch.site() != null) {
      return false;
    }
    return fetch.origin() == null || fetch.origin().equals(ours);
  }

  boolean isListed(Fetch fetch) {
    return fetch.origin() != null && listed.contains(fetch.origin());
  }
}
