package io.chathub.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.chathub.web.view.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes mails from the message bundles: {@code <key>.subject}, {@code <key>.text} and {@code <key>.button}. */
@Component
public class Letters {
    private final MessageSource messages;
    private final TemplateEngine templates;

    Letters(MessageSource messages, TemplateEngine templates) {
        this.messages = messages;
        this.templates = templates;
    }

    /**
     * @param address where the button leads
     * @param arguments fill the sentences of the key
     */
    public OutgoingMail write(String to, Locale locale, String key, String address, Object... arguments) {
        var texts = new Texts(messages, locale);
        var body = texts.get(key + ".text", arguments);
        var html = new StringOutput();
        templates.render(
                "mail/letter.jte",
                Map.of("texts", texts, "body", body, "button", texts.get(key + ".button"), "address", address),
                html);
        var text = body + "\n\n" + address + "\n\n-- \n" + texts.get("mail.footer") + "\n";
        return new OutgoingMail(to, texts.get(key + ".subject", arguments), text, html.toString());
    }
}
