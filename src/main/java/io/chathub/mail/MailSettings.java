package io.chathub.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the sender's address on every mail */
@ConfigurationProperties("chathub.mail")
record MailSettings(
        @DefaultValue("ChatHub <chathub@localhost>") String from) {}
