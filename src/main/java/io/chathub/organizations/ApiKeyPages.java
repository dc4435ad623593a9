package io.chathub.organizations;

import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.view.ApiKeyRow;
import io.chathub.shared.UserError;
import io.chathub.web.Forms;
import io.chathub.web.Notices;
import io.chathub.web.view.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys for programs. */
@Controller
@RequestMapping(ApiKeyPages.PATH)
class ApiKeyPages {
    static final String PATH = "/app/settings/api-keys";

    private final ListApiKeys keys;
    private final CreateApiKey create;
    private final RevokeApiKey revoke;
    private final Forms forms;
    private final Clock clock;

    ApiKeyPages(ListApiKeys keys, CreateApiKey create, RevokeApiKey revoke, Forms forms, Clock clock) {
        this.keys = keys;
        this.create = create;
        this.revoke = revoke;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String list(AgentActor actor, Model model) {
        show(actor, model, Set.of(), Form.of("name", "", "expiry", ""));
        return "organizations/api-keys";
    }

    /** Answers with the page itself instead of a redirect: the token must not wait anywhere to be shown. */
    @PostMapping
    String create(
            AgentActor actor,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String expiry,
            Model model,
            HttpServletResponse response) {
        var wanted = CreateApiKey.SCOPES.stream()
                .filter(permission -> scopes.contains(permission.code()))
                .collect(Collectors.toUnmodifiableSet());
        try {
            model.addAttribute("token", create.create(actor, name, wanted, endOf(expiry)));
            show(actor, model, Set.of(), Form.of("name", "", "expiry", ""));
        } catch (UserError error) {
            show(actor, model, wanted, Form.of());
            forms.refuse(model, response, Form.of("name", name, "expiry", expiry, "scopes", ""), error);
        }
        return "organizations/api-keys";
    }

    @PostMapping("/{id}/revocation")
    String revoke(AgentActor actor, @PathVariable String id, RedirectAttributes redirect) {
        revoke.revoke(actor, UserError.parseId(id));
        Notices.show(redirect, "api-keys.revoked");
        return "redirect:" + PATH;
    }

    private void show(AgentActor actor, Model model, Set<Permission> chosen, Form form) {
        model.addAttribute("keys", keys.list(actor).stream().map(this::row).toList());
        model.addAttribute(
                "scopes",
                CreateApiKey.SCOPES.stream()
                        .filter(actor::may)
                        .map(Permission::code)
                        .toList());
        model.addAttribute("chosen", chosen.stream().map(Permission::code).collect(Collectors.toUnmodifiableSet()));
        model.addAttribute(Forms.ATTRIBUTE, form);
    }

    private ApiKeyRow row(ApiKey key) {
        return new ApiKeyRow(
                key.id().toString(),
                key.name(),
                key.end(),
                key.scopes().stream().map(Permission::code).sorted().toList(),
                key.createdAt(),
                key.lastUsedAt().orElse(null),
                key.expiresAt().orElse(null),
                key.expired(clock.instant()));
    }

    /** A key is good until its last day is over. */
    private static Optional<Instant> endOf(String day) {
        try {
            return day.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeException e) {
            throw UserError.invalid("expiry_invalid");
        }
    }
}
