package io.chathub.web.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown again: what was typed, and what is wrong with it.
 *
 * @param problem what is wrong with the whole, not with one field
 */
public record Form(
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable String problem) {

    /** @param namesAndValues every field's name, each followed by its value */
    public static Form of(String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Form(values, Map.of(), null);
    }

    /** The field that is to blame is the one whose name the code begins with, as in {@code email_invalid}. */
    public Form refused(String code, String sentence) {
        var field = values.keySet().stream()
                .filter(name -> code.startsWith(name + "_"))
                .findFirst();
        return field.isPresent()
                ? new Form(values, Map.of(field.get(), sentence), null)
                : new Form(values, Map.of(), sentence);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
