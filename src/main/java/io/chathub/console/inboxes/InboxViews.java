package io.chathub.console.inboxes;

import io.chathub.bot.Persona;
import io.chathub.bot.Personas;
import io.chathub.console.view.InboxView;
import io.chathub.conversations.Inbox;
import io.chathub.shared.OrganizationId;
import io.chathub.web.PublicAddress;
import io.chathub.web.view.Option;
import io.chathub.web.view.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Inboxes as their settings pages show them. */
@Component
class InboxViews {
    private final Personas personas;
    private final PublicAddress address;

    InboxViews(Personas personas, PublicAddress address) {
        this.personas = personas;
        this.address = address;
    }

    List<InboxView> of(OrganizationId organization, List<Inbox> inboxes, Texts texts) {
        var bots = personas.all(organization);
        return inboxes.stream().map(inbox -> view(inbox, bots, texts)).toList();
    }

    InboxView of(OrganizationId organization, Inbox inbox, Texts texts) {
        return view(inbox, personas.all(organization), texts);
    }

    private InboxView view(Inbox inbox, List<Persona> bots, Texts texts) {
        return new InboxView(
                inbox.id().toString(),
                inbox.name(),
                texts.get("ui.language." + inbox.locale().getLanguage()),
                embed(inbox),
                bots.stream()
                        .filter(bot -> bot.id().equals(inbox.bot()))
                        .map(Persona::name)
                        .findFirst()
                        .orElse(""),
                options(bots, texts),
                inbox.allowedDomains().size());
    }

    private String embed(Inbox inbox) {
        return "<script src=\"%s\" data-token=\"%s\" async></script>"
                .formatted(address.of("/widget.js"), inbox.widgetToken());
    }

    private static List<Option> options(List<Persona> bots, Texts texts) {
        if (bots.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("inboxes.bot.none")));
        bots.forEach(bot -> options.add(new Option(bot.id().toString(), bot.name())));
        return List.copyOf(options);
    }
}
