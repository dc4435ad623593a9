package io.chathub.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the start is busy with, line by line, for the person who waits at the terminal. */
@Component
public final class Progress {
    private final boolean quiet;

    public Progress(@Value("${chathub.quiet:false}") boolean quiet) {
        this.quiet = quiet;
    }

    public void say(String line) {
        if (!quiet) {
            System.out.println(line);
        }
    }
}
