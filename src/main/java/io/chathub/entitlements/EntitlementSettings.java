package io.chathub.entitlements;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param limits what each organization of this installation may use, such as {@code chathub.limits.agents=5} */
@ConfigurationProperties("chathub")
record EntitlementSettings(@DefaultValue Map<Quota, Long> limits) {}
