package io.chathub.web;

import io.chathub.shared.UserError;
import io.chathub.web.view.Form;
import io.chathub.web.view.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form again with what was wrong; in the model under the name {@code form}. */
@Component
public class Forms {
    public static final String ATTRIBUTE = "form";

    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    public void refuse(Model model, HttpServletResponse response, Form form, UserError error) {
        var sentence = ErrorTexts.sentence(new Texts(messages, LocaleContextHolder.getLocale()), error);
        response.setStatus(error.kind().status());
        model.addAttribute(ATTRIBUTE, form.refused(error.code(), sentence));
    }
}
