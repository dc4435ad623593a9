package io.chathub.shared;

import java.util.List;

/**
 * What is wrong with one field of a form, one property of a request or one cell of a file. The sentence for people is
 * the message {@code error.<code>}.
 */
public record Fault(String field, String code, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(String field, String code, Object... arguments) {
        return new Fault(field, code, List.of(arguments));
    }
}
