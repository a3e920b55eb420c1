package org.stopso.referral.adapter.web.page;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the charity is reached, and where the way out leads.
 *
 * @param neutralSite a page that anybody might have open
 */
@ConfigurationProperties("stopso.charity")
record Charity(String email, String phone, String neutralSite) {}
