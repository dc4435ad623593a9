package io.chathub.files;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in and binds them to messages. */
@Service
public class Files {
    private static final int LONGEST_NAME = 255;

    private final FileStore store;
    private final FileStorage storage;

    Files(FileStore store, FileStorage storage) {
        this.store = store;
        this.storage = storage;
    }

    /**
     * @param uploader who may name the file in a message
     * @throws UserError file_too_large, bad_file
     */
    @Transactional
    public StoredFile upload(OrganizationId organization, String uploader, String name, InputStream content) {
        try {
            var written = storage.temporary();
            try {
                return keep(organization, uploader, cleaned(name), written, content);
            } finally {
                java.nio.file.Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Binds a message's files to it; doing it again for the same message changes nothing.
     *
     * @throws UserError bad_file when one is missing, another's, or already in another message
     */
    @Transactional
    public List<StoredFile> attach(OrganizationId organization, String uploader, Collection<FileId> ids, UUID message) {
        if (ids.size() > FileTypes.MOST_FILES) {
            throw UserError.invalid("too_many_files", FileTypes.MOST_FILES);
        }
        var attached = ids.isEmpty() ? List.<StoredFile>of() : store.attach(organization, uploader, ids, message);
        if (attached.size() != ids.stream().distinct().count()) {
            throw UserError.invalid("bad_file");
        }
        return attached;
    }

    private StoredFile keep(
            OrganizationId organization, String uploader, String name, Path written, InputStream content)
            throws IOException {
        var bytes = copy(content, written);
        var type = typeOf(written, name);
        var size = ImageSize.of(written, type);
        var file = new StoredFile(FileId.next(), name, type, bytes, size.width(), size.height());
        store.insert(organization, uploader, file);
        storage.keep(organization, file.id(), written);
        return file;
    }

    private static long copy(InputStream content, Path target) throws IOException {
        try (var out = java.nio.file.Files.newOutputStream(target)) {
            var bytes = content.transferTo(new LimitedOutput(out, FileTypes.MOST_BYTES));
            if (bytes == 0) {
                throw UserError.invalid("bad_file");
            }
            return bytes;
        }
    }

    private static String typeOf(Path file, String name) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            var type = FileTypes.detect(in, name);
            if (!FileTypes.ALLOWED.contains(type)) {
                throw UserError.invalid("bad_file");
            }
            return type;
        }
    }

    private static String cleaned(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        var kept = plain.isEmpty() ? "file" : plain;
        return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
    }
}
