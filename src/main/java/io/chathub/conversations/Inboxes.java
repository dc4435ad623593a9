package io.chathub.conversations;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.BotId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.SecretBox;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inboxes of an organization and their settings. */
@Service
@Transactional
public class Inboxes {
    public static final String TOKEN_PREFIX = "chw_";
    private static final String SECRET = "inbox-identity";
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final int MOST_STARTERS = 6;

    private final InboxStore store;
    private final SecretBox secrets;

    Inboxes(InboxStore store, SecretBox secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** @throws UserError not_found */
    public Inbox get(OrganizationId organization, InboxId id) {
        return store.find(organization, id).orElseThrow(UserError::notFound);
    }

    public List<Inbox> all(OrganizationId organization) {
        return store.all(organization);
    }

    public Optional<Inbox> byToken(OrganizationId organization, String widgetToken) {
        return store.byToken(organization, widgetToken);
    }

    /** @throws UserError forbidden, or what is wrong with a setting */
    public Inbox create(Actor actor, String name, Locale locale) {
        actor.require(Permission.INBOXES_MANAGE);
        var organization = actor.organization();
        var inbox = checked(new Inbox(
                InboxId.next(),
                name,
                locale,
                Tokens.random(TOKEN_PREFIX, organization),
                List.of(),
                new Inbox.Look("#0f766e", "right", "", "", List.of()),
                null,
                7));
        store.insert(organization, inbox, secrets.seal(Tokens.random("chi_"), SECRET));
        return inbox;
    }

    /** What an admin may change of an inbox. */
    public record Settings(
            String name,
            Locale locale,
            List<String> allowedDomains,
            Inbox.Look look,
            @Nullable BotId bot,
            int reopenDays) {}

    /** @throws UserError forbidden, not_found, or what is wrong with a setting */
    public Inbox change(Actor actor, InboxId id, Settings settings) {
        actor.require(Permission.INBOXES_MANAGE);
        var present = get(actor.organization(), id);
        var changed = checked(new Inbox(
                id,
                settings.name(),
                settings.locale(),
                present.widgetToken(),
                settings.allowedDomains(),
                settings.look(),
                settings.bot(),
                settings.reopenDays()));
        store.update(actor.organization(), changed);
        return changed;
    }

    /** The secret with which the embedding site signs its users. Shown to those who may manage the inbox only. */
    public String identitySecret(Actor actor, InboxId id) {
        actor.require(Permission.INBOXES_MANAGE);
        return identitySecret(actor.organization(), id);
    }

    /** For checking signatures. */
    public String identitySecret(OrganizationId organization, InboxId id) {
        return secrets.open(store.identitySecret(organization, id).orElseThrow(UserError::notFound), SECRET);
    }

    private static Inbox checked(Inbox inbox) {
        var name = inbox.name().strip();
        require(!name.isEmpty() && name.length() <= 100, "inbox_name");
        var look = inbox.look();
        require(COLOR.matcher(look.color()).matches(), "inbox_color");
        require(look.side().equals("left") || look.side().equals("right"), "inbox_side");
        require(look.greeting().length() <= 500 && look.away().length() <= 500, "inbox_text");
        var starters = look.starters().stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        require(
                starters.size() <= MOST_STARTERS && starters.stream().allMatch(s -> s.length() <= 80),
                "inbox_starters");
        require(inbox.reopenDays() >= 0 && inbox.reopenDays() <= 365, "inbox_reopen_days");
        var domains =
                inbox.allowedDomains().stream().map(Inboxes::domain).distinct().toList();
        var kept = new Inbox.Look(
                look.color(), look.side(), look.greeting().strip(), look.away().strip(), starters);
        return new Inbox(
                inbox.id(), name, inbox.locale(), inbox.widgetToken(), domains, kept, inbox.bot(), inbox.reopenDays());
    }

    /** Takes what people paste: with a scheme, a path, in capitals, in their own script. */
    private static String domain(String text) {
        var host = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("[:/].*$", "");
        try {
            var ascii = IDN.toASCII(host.replaceFirst("^\\*\\.", ""));
            require(DOMAIN.matcher(ascii).matches(), "inbox_domain");
            return ascii;
        } catch (IllegalArgumentException notADomain) {
            throw UserError.invalid("inbox_domain");
        }
    }

    private static void require(boolean condition, String code) {
        if (!condition) {
            throw UserError.invalid(code);
        }
    }
}
