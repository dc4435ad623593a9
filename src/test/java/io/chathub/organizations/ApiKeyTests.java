package io.chathub.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.shared.Tenant;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Tenants;
import io.chathub.testing.TestServer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ChatHubTest
class ApiKeyTests {
    private static final String PAGE = "/app/settings/api-keys";
    private static final Pattern TOKEN = Pattern.compile("chk_[A-Za-z0-9_-]{50,}");
    private static final Pattern REVOCATION = Pattern.compile("api-keys/([0-9a-f-]{36})/revocation");

    @Autowired
    private Tenants tenants;

    @Autowired
    private ApiKeys apiKeys;

    @Autowired
    private CreateApiKey createApiKey;

    @Autowired
    private SuspendOrganization suspend;

    private final JdbcClient superuser =
            JdbcClient.create(new DriverManagerDataSource(TestServer.url(), "postgres", ""));

    @Test
    void a_key_is_shown_once_works_and_ends_when_it_is_revoked() {
        var browser = tenants.signIn(tenants.organization());
        var created = browser.post(PAGE, "name=Import&scopes=knowledge.read&scopes=knowledge.edit&expiry=");
        assertThat(created.statusCode()).isEqualTo(200);
        var matcher = TOKEN.matcher(created.body());
        assertThat(matcher.find()).isTrue();
        var token = matcher.group();
        assertThat(browser.get(PAGE).body()).contains("Import").doesNotContain(token);
        assertThat(apiKeys.authenticate(token))
                .hasValueSatisfying(actor -> assertThat(actor.scopes())
                        .containsExactlyInAnyOrder(Permission.KNOWLEDGE_READ, Permission.KNOWLEDGE_EDIT));

        var row = REVOCATION.matcher(browser.get(PAGE).body());
        assertThat(row.find()).isTrue();
        browser.post(PAGE + "/" + row.group(1) + "/revocation", Map.of());
        assertThat(apiKeys.authenticate(token)).isEmpty();
    }

    @Test
    void the_database_holds_no_token() {
        var token = tenants.apiKey(tenants.organization());
        var rows = superuser
                .sql("select k::text from api_keys k")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token.substring(4, 50)));
    }

    @Test
    void a_key_past_its_day_and_a_key_of_a_suspended_organization_are_refused() {
        var owner = tenants.organization();
        var token = tenants.apiKey(owner);
        suspend.suspend(owner.organization(), owner.user());
        assertThat(apiKeys.authenticate(token)).isEmpty();
        suspend.resume(owner.organization(), owner.user());
        assertThat(apiKeys.authenticate(token)).isPresent();
        superuser
                .sql("update api_keys set expires_at = now() where organization_id = ?")
                .param(owner.organization().value())
                .update();
        assertThat(apiKeys.authenticate(token)).isEmpty();
    }

    @Test
    void when_a_key_was_used_is_noted() {
        var owner = tenants.organization();
        apiKeys.authenticate(tenants.apiKey(owner));
        var used = superuser
                .sql("select count(*) from api_keys where organization_id = ? and last_used_at is not null")
                .param(owner.organization().value())
                .query(Long.class)
                .single();
        assertThat(used).isOne();
    }

    @Test
    void nobody_gives_a_key_more_than_they_have() {
        var owner = tenants.organization();
        var agent = tenants.agent(owner, Role.AGENT);
        assertThatThrownBy(() -> Tenant.call(
                        owner.organization(),
                        () -> createApiKey.create(agent, "Mine", Set.of(Permission.BOT_ASK), Optional.empty())))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> Tenant.call(
                        owner.organization(),
                        () -> createApiKey.create(
                                owner, "All", Set.of(Permission.ORGANIZATION_MANAGE), Optional.empty())))
                .hasMessage("scopes_required");
    }

    @Test
    void what_is_wrong_with_a_new_key_is_said_at_its_field() {
        var browser = tenants.signIn(tenants.organization());
        var answer = browser.post(PAGE, "name=Import&expiry=");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose at least one thing").contains("value=\"Import\"");
        assertThat(browser.post(PAGE, "name=Import&scopes=bot.ask&expiry=2020-01-01")
                        .body())
                .contains("This day is over.")
                .contains("value=\"bot.ask\" checked");
    }

    @Test
    void a_key_of_another_organization_can_not_be_revoked() {
        var owner = tenants.organization();
        var token = tenants.apiKey(owner);
        var id = apiKeys.authenticate(token).orElseThrow().key();
        var stranger = tenants.signIn(tenants.organization());
        assertThat(stranger.post(PAGE + "/" + id + "/revocation", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(apiKeys.authenticate(token)).isPresent();
    }
}
