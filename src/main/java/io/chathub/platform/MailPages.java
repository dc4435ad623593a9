package io.chathub.platform;

import io.chathub.mail.MailStatus;
import io.chathub.mail.Outbox;
import io.chathub.shared.Cursor;
import io.chathub.shared.UserError;
import io.chathub.web.Notices;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The mails that left, wait, failed, or are kept because no SMTP server is set. */
@Controller
@RequestMapping("/platform/mails")
class MailPages {
    /** A mail may be shown in a frame of our own page only, may run nothing and load nothing. */
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox;"
                    + " frame-ancestors 'self'";

    private final Outbox outbox;
    private final OperatorRecord operator;

    MailPages(Outbox outbox, OperatorRecord operator) {
        this.outbox = outbox;
        this.operator = operator;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        operator.require("operator.mails_listed", "mails");
        var page = outbox.list(parse(status), Cursor.parse(after, 1));
        model.addAttribute("mails", page.items());
        model.addAttribute("status", status);
        if (page.next() != null) {
            var older = UriComponentsBuilder.fromPath("/platform/mails")
                    .queryParam("status", "{status}")
                    .queryParam("after", "{after}");
            model.addAttribute(
                    "older",
                    older.encode().build(status, page.next().toString()).toString());
        }
        return "platform/mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        var mail = UserError.parseId(id);
        operator.require("operator.mail_viewed", "mail:" + mail);
        model.addAttribute("mail", outbox.get(mail));
        return "platform/mail";
    }

    /** The mail's HTML, for the frame of its page. */
    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        var mail = UserError.parseId(id);
        operator.require("operator.mail_viewed", "mail:" + mail);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", FRAME_POLICY)
                .body(outbox.get(mail).html().orElseThrow(UserError::notFound));
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes redirect) {
        UUID mail = UserError.parseId(id);
        operator.require("operator.mail_retried", "mail:" + mail);
        outbox.retry(mail);
        Notices.show(redirect, "platform.mails.retried");
        return "redirect:/platform/mails/" + mail;
    }

    private static @Nullable MailStatus parse(String status) {
        return Arrays.stream(MailStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(null);
    }
}
