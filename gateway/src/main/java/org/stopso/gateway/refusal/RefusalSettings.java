package org.stopso.gateway.refusal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What refusals tell besides their reason.
 *
 * @param supportLines shown where somebody in distress may be reading
 */
@ConfigurationProperties("stopso.refusals")
record RefusalSettings(List<SupportLine> supportLines) {}
