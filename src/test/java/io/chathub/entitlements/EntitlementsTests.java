package io.chathub.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.shared.OrganizationId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntitlementsTests {
    private final OrganizationId organization = OrganizationId.next();
    private final Entitlements entitlements = new Entitlements(new EntitlementSettings(Map.of(Quota.AGENTS, 3L)));

    @Test
    void what_has_no_limit_is_unlimited() {
        assertThat(entitlements.limit(organization, Quota.CHANNELS)).isEmpty();
        assertThatCode(() -> entitlements.require(organization, Quota.CHANNELS, Long.MAX_VALUE))
                .doesNotThrowAnyException();
    }

    @Test
    void a_limit_can_be_reached_but_not_passed() {
        assertThatCode(() -> entitlements.require(organization, Quota.AGENTS, 3))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> entitlements.require(organization, Quota.AGENTS, 4))
                .hasMessage("limit_reached");
    }
}
