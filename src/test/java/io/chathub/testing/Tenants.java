package io.chathub.testing;

import io.chathub.identity.CreateUser;
import io.chathub.identity.EmailAddress;
import io.chathub.identity.NewUser;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Actor.SystemActor;
import io.chathub.organizations.AddAgent;
import io.chathub.organizations.CreateApiKey;
import io.chathub.organizations.CreateOrganization;
import io.chathub.organizations.NewOrganization;
import io.chathub.organizations.Permission;
import io.chathub.organizations.Role;
import io.chathub.shared.Tenant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Organizations and people for tests, each used by one test only. Part of every {@link ChatHubTest}. */
@TestComponent
public class Tenants {
    public static final String PASSWORD = "lantern orbit velvet 42";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CreateUser createUser;
    private final Users users;
    private final CreateOrganization createOrganization;
    private final AddAgent addAgent;
    private final CreateApiKey createApiKey;
    private final Environment environment;

    Tenants(
            CreateUser createUser,
            Users users,
            CreateOrganization createOrganization,
            AddAgent addAgent,
            CreateApiKey createApiKey,
            Environment environment) {
        this.createUser = createUser;
        this.users = users;
        this.createOrganization = createOrganization;
        this.addAgent = addAgent;
        this.createApiKey = createApiKey;
        this.environment = environment;
    }

    /** A new, active organization: the seat of its owner. */
    public AgentActor organization() {
        var owner = user();
        var name = "Shop " + NUMBER.incrementAndGet();
        return createOrganization.create(new NewOrganization(name, Locale.ENGLISH, ZoneId.of("Asia/Jakarta")), owner);
    }

    /** A further agent of the owner's organization. */
    public AgentActor agent(AgentActor owner, Role role) {
        var user = user();
        return Tenant.call(
                owner.organization(), () -> addAgent.add(owner.organization(), user.id(), user.name(), role));
    }

    /** A confirmed user without a seat, with {@link #PASSWORD}. */
    public User user() {
        var number = NUMBER.incrementAndGet() + "-" + System.nanoTime();
        return createUser.confirmed(new NewUser(
                new EmailAddress("user-" + number + "@example.com"), "User " + number, PASSWORD, Locale.ENGLISH));
    }

    public User operator() {
        var email = new EmailAddress("operator-" + System.nanoTime() + "@example.com");
        return createUser.operator(new NewUser(email, "Operator", PASSWORD, Locale.ENGLISH));
    }

    public String email(AgentActor agent) {
        return users.find(agent.user()).orElseThrow().email().value();
    }

    /** Somebody whose browser has not been here. */
    public WebUser browser() {
        return new WebUser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** The agent at a browser, signed in through the page. */
    public WebUser signIn(AgentActor agent) {
        return signIn(users.find(agent.user()).orElseThrow());
    }

    public WebUser signIn(User user) {
        var browser = browser();
        var answer = browser.post("/login", Map.of("email", user.email().value(), "password", PASSWORD));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Sign-in was answered with " + answer.statusCode());
        }
        return browser;
    }

    /** A key of the organization, with these scopes or, without any, with all. */
    public String apiKey(AgentActor owner, Permission... scopes) {
        var wanted = scopes.length == 0 ? Set.copyOf(CreateApiKey.SCOPES) : Set.of(scopes);
        var actor = new SystemActor(owner.organization());
        return Tenant.call(owner.organization(), () -> createApiKey.create(actor, "Test", wanted, Optional.empty()));
    }
}
