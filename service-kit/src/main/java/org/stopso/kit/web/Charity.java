package org.stopso.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whose platform this is, as the foot of every page says; blank lines are left out. */
@ConfigurationProperties("stopso.charity")
public record Charity(
    @DefaultValue("StopSO") String name,
    @Nullable String number,
    @Nullable String address,
    @Nullable String phone) {}
