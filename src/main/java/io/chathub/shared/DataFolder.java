package io.chathub.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder where this installation keeps what is not in PostgreSQL: keys, logins, files. */
@Component
public class DataFolder {
    private final Path root;

    public DataFolder(@Value("${chathub.data}") Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can not be created: " + this.root, e);
        }
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** The properties of a file in this folder; none when it does not exist. */
    public Properties load(String name) {
        var properties = new Properties();
        var file = resolve(name);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    public void save(String name, Properties properties, String comment) {
        var file = resolve(name);
        var fresh = resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            createPrivate(fresh);
            try (var out = Files.newBufferedWriter(fresh)) {
                properties.store(out, comment);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
