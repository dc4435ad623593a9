package io.chathub.files;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an uploaded file.
 *
 * @param type its content type, as found in its content
 * @param width of an image whose size could be read, in pixels
 */
public record StoredFile(
        FileId id,
        String name,
        String type,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {

    public boolean isImage() {
        return type.startsWith("image/");
    }
}
