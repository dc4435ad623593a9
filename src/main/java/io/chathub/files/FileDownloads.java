package io.chathub.files;

import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands files out so that a browser never takes one for a page of ours. */
@RestController
class FileDownloads {
    private final FileAddresses addresses;
    private final FileStore store;
    private final FileStorage storage;
    private final TransactionTemplate transaction;

    FileDownloads(FileAddresses addresses, FileStore store, FileStorage storage, TransactionTemplate transaction) {
        this.addresses = addresses;
        this.store = store;
        this.storage = storage;
        this.transaction = transaction;
    }

    @GetMapping("/files/{organization}/{file}/{expires}/{signature}")
    ResponseEntity<InputStreamResource> download(
            @PathVariable String organization,
            @PathVariable String file,
            @PathVariable String expires,
            @PathVariable String signature)
            throws IOException {
        var target = addresses.verify(organization, file, expires, signature);
        var stored = Tenant.call(
                        target.organization(),
                        () -> transaction.execute(status -> store.find(target.organization(), target.file())))
                .orElseThrow(UserError::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.type()))
                .contentLength(stored.bytes())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(stored).toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-site")
                .body(new InputStreamResource(storage.open(target.organization(), stored.id())));
    }

    private static ContentDisposition disposition(StoredFile file) {
        var kind = FileTypes.isShown(file.type()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(file.name(), StandardCharsets.UTF_8).build();
    }
}
