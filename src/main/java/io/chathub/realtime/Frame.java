package io.chathub.realtime;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A frame for many readers: rendered once for each language that one of them reads. */
public final class Frame {
    private final Function<Locale, String> render;
    private final Map<Locale, String> rendered = new ConcurrentHashMap<>(2);

    public Frame(Function<Locale, String> render) {
        this.render = render;
    }

    /** A frame that is the same in every language. */
    public static Frame of(String json) {
        return new Frame(locale -> json);
    }

    public String in(Locale locale) {
        return rendered.computeIfAbsent(locale, render);
    }
}
