package io.chathub.mail;

import io.chathub.shared.UserError;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** A mail to one person. Neither address nor subject can carry a further header. */
public record OutgoingMail(String to, String subject, String text, String html) {
    private static final int LONGEST_SUBJECT = 200;

    public OutgoingMail {
        requireAddress(to);
        subject = oneLine(subject);
    }

    /** @throws UserError email_invalid */
    public static void requireAddress(String address) {
        try {
            var parsed = new InternetAddress(address, true);
            if (!address.equals(parsed.getAddress()) || address.chars().anyMatch(Character::isISOControl)) {
                throw UserError.invalid("email_invalid");
            }
        } catch (AddressException e) {
            throw UserError.invalid("email_invalid");
        }
    }

    private static String oneLine(String subject) {
        var line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
    }
}
