package io.chathub.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChatHubTest
class SeatTests {
    @Autowired
    private Tenants tenants;

    @Autowired
    private Seats seats;

    @Autowired
    private AddAgent addAgent;

    @Autowired
    private Organizations organizations;

    @Autowired
    private ApiKeys apiKeys;

    @Test
    void a_user_finds_exactly_their_own_seats_without_working_for_an_organization() {
        var owner = tenants.organization();
        var other = tenants.organization();
        var found = seats.of(owner.user());
        assertThat(found).extracting(Seat::organization).containsExactly(owner.organization());
        assertThat(seats.of(other.user())).extracting(Seat::agent).containsExactly(other.agent());
    }

    @Test
    void a_user_has_one_seat_in_an_organization() {
        var owner = tenants.organization();
        assertThatThrownBy(() -> Tenant.run(
                        owner.organization(),
                        () -> addAgent.add(owner.organization(), owner.user(), "Again", Role.AGENT)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo("already_agent"));
    }

    @Test
    void an_organization_is_not_found_from_another_one_or_from_none() {
        var one = tenants.organization().organization();
        var other = tenants.organization().organization();
        assertThat(Tenant.call(one, () -> organizations.find(one))).isPresent();
        assertThat(Tenant.call(other, () -> organizations.find(one))).isEmpty();
        assertThat(organizations.find(one)).isEmpty();
    }

    @Test
    void an_api_key_is_known_by_its_organization_and_scopes() {
        var owner = tenants.organization();
        var token = tenants.apiKey(owner, Permission.BOT_ASK, Permission.KNOWLEDGE_READ);
        assertThat(apiKeys.authenticate(token)).hasValueSatisfying(actor -> {
            assertThat(actor.organization()).isEqualTo(owner.organization());
            assertThat(actor.may(Permission.BOT_ASK)).isTrue();
            assertThat(actor.may(Permission.KNOWLEDGE_EDIT)).isFalse();
        });
        assertThat(apiKeys.authenticate(token.substring(0, token.length() - 1) + "_"))
                .isEmpty();
        assertThat(apiKeys.authenticate("chk_nonsense")).isEmpty();
    }
}
