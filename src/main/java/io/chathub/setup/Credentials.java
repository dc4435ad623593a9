package io.chathub.setup;

import io.chathub.shared.DataFolder;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The generated logins, in {@code credentials.properties} of the data folder, for its owner's eyes only. */
@Component
class Credentials {
    static final String FILE = "credentials.properties";
    private static final String COMMENT = "Generated at the first start. Change the passwords, then delete this file.";

    private final DataFolder folder;
    private final Properties properties;

    Credentials(DataFolder folder) {
        this.folder = folder;
        this.properties = folder.load(FILE);
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(properties.getProperty(key));
    }

    /** Saved at once: what comes next may fail, and must not be done twice. */
    void put(String key, String value) {
        properties.setProperty(key, value);
        folder.save(FILE, properties, COMMENT);
    }

    String path() {
        return folder.resolve(FILE).toString();
    }
}
