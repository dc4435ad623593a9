package io.chathub.setup;

import io.chathub.bot.Personas;
import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes;
import io.chathub.identity.CreateUser;
import io.chathub.identity.EmailAddress;
import io.chathub.identity.NewUser;
import io.chathub.identity.User;
import io.chathub.knowledge.ImportQaItems;
import io.chathub.knowledge.KnowledgeSearch;
import io.chathub.knowledge.QaStatus;
import io.chathub.organizations.Actor;
import io.chathub.organizations.AddAgent;
import io.chathub.organizations.CreateApiKey;
import io.chathub.organizations.CreateOrganization;
import io.chathub.organizations.NewOrganization;
import io.chathub.organizations.Permission;
import io.chathub.organizations.Role;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A small shop with people, a bot, and a knowledge base that goes through the same import as everybody's. */
@Component
class DemoOrganization {
    private static final String SHOP = "Kopi & Co";

    private final Credentials credentials;
    private final CreateUser users;
    private final CreateOrganization organizations;
    private final AddAgent agents;
    private final CreateApiKey apiKeys;
    private final Inboxes inboxes;
    private final Personas personas;
    private final ImportQaItems knowledge;
    private final KnowledgeSearch search;

    DemoOrganization(
            Credentials credentials,
            CreateUser users,
            CreateOrganization organizations,
            AddAgent agents,
            CreateApiKey apiKeys,
            Inboxes inboxes,
            Personas personas,
            ImportQaItems knowledge,
            KnowledgeSearch search) {
        this.credentials = credentials;
        this.users = users;
        this.organizations = organizations;
        this.agents = agents;
        this.apiKeys = apiKeys;
        this.inboxes = inboxes;
        this.personas = personas;
        this.knowledge = knowledge;
        this.search = search;
    }

    boolean exists() {
        return credentials.get("demo.widget-token").isPresent();
    }

    void create() {
        if (!exists()) {
            var owner = createPeople();
            Tenant.run(owner.organization(), () -> furnish(owner));
        }
        organization().ifPresent(id -> Tenant.run(id, () -> search.warm(id)));
    }

    private Optional<OrganizationId> organization() {
        return credentials.get("demo.widget-token").flatMap(token -> Tokens.organization(Inboxes.TOKEN_PREFIX, token));
    }

    private Actor.AgentActor createPeople() {
        var owner = user("demo.owner", "owner@kopi.example", "Sari Wijaya");
        var agent = user("demo.agent", "agent@kopi.example", "Budi Santoso");
        var wanted = new NewOrganization(SHOP, Locale.ENGLISH, ZoneId.of("Asia/Jakarta"));
        var seat = organizations.create(wanted, owner);
        Tenant.run(seat.organization(), () -> agents.add(seat.organization(), agent.id(), agent.name(), Role.AGENT));
        return seat;
    }

    private User user(String key, String email, String name) {
        var password = Tokens.random("");
        var user = users.confirmed(new NewUser(new EmailAddress(email), name, password, Locale.ENGLISH));
        credentials.put(key + ".email", email);
        credentials.put(key + ".password", password);
        return user;
    }

    private void furnish(Actor.AgentActor owner) {
        importKnowledge(owner);
        var bot = personas.create(owner, "Kiko", Locale.ENGLISH);
        var inbox = inboxes.create(owner, SHOP, Locale.ENGLISH);
        var starters = List.of("How long until my parcel arrives?", "包裹多久能到？", "Bagaimana cara mengembalikan barang?");
        var look = new Inbox.Look("#8a4b2a", "right", "", "", starters);
        inboxes.change(
                owner,
                inbox.id(),
                new Inboxes.Settings(SHOP, Locale.ENGLISH, List.of(), look, bot.id(), inbox.reopenDays()));
        var scopes = EnumSet.of(
                Permission.BOT_ASK,
                Permission.KNOWLEDGE_READ,
                Permission.KNOWLEDGE_EDIT,
                Permission.CONVERSATIONS_READ,
                Permission.CONVERSATIONS_REPLY,
                Permission.CONVERSATIONS_ASSIGN,
                Permission.CUSTOMERS_READ);
        credentials.put("demo.api-key", apiKeys.create(owner, "Demo", scopes, Optional.empty()));
        credentials.put("demo.bot-id", bot.id().toString());
        credentials.put("demo.widget-token", inbox.widgetToken());
    }

    private void importKnowledge(Actor owner) {
        try {
            var csv = new ClassPathResource("demo/knowledge.csv").getContentAsByteArray();
            knowledge.read(owner, csv, QaStatus.PUBLISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
