package io.chathub.files;

import io.chathub.shared.DataFolder;
import io.chathub.shared.OrganizationId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** The bytes, in the data folder: one folder for each organization. */
@Component
class FileStorage {
    private final Path root;

    FileStorage(DataFolder folder) {
        this.root = folder.resolve("files");
    }

    /** A file of its own to write to first; on the same disk, so that {@link #keep} is a rename. */
    Path temporary() throws IOException {
        return Files.createTempFile(Files.createDirectories(root.resolve("incoming")), "upload", null);
    }

    void keep(OrganizationId organization, FileId id, Path written) throws IOException {
        var target = path(organization, id);
        Files.createDirectories(target.getParent());
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    }

    InputStream open(OrganizationId organization, FileId id) throws IOException {
        return Files.newInputStream(path(organization, id));
    }

    void delete(OrganizationId organization, FileId id) throws IOException {
        Files.deleteIfExists(path(organization, id));
    }

    private Path path(OrganizationId organization, FileId id) {
        var name = id.toString();
        return root.resolve(organization.toString())
                .resolve(name.substring(0, 8))
                .resolve(name);
    }
}
