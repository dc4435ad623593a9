package io.chathub.testing;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent by mail: without an SMTP server all of it stays in the outbox. */
@TestComponent
public class Mails {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S*)");

    private final JdbcClient sql;

    Mails(JdbcClient sql) {
        this.sql = sql;
    }

    /** The subjects of all mails to this address, the newest first. */
    public List<String> subjects(String to) {
        return sql.sql("select subject from outgoing_mails where recipient = ? order by id desc")
                .param(to)
                .query(String.class)
                .list();
    }

    /** The path that the newest mail to this address links to. */
    public String link(String to) {
        var text = sql.sql("select text_body from outgoing_mails where recipient = ? order by id desc limit 1")
                .param(to)
                .query(String.class)
                .single();
        var matcher = LINK.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No link in: " + text);
        }
        return matcher.group(1);
    }
}
