package org.stopso.gateway.refusal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What refusals tell besides their reason.
 *
 * @param supportLines whom to call; on every page
 */
@ConfigurationProperties("stopso.refusals")
record RefusalSettings(List<SupportLine> supportLines) {}
