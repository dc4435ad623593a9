package io.chathub.files;

import io.chathub.shared.UserError;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** An image's size in pixels, read from its header only. */
record ImageSize(@Nullable Integer width, @Nullable Integer height) {
    private static final ImageSize UNKNOWN = new ImageSize(null, null);

    /** @throws UserError bad_file when it says it is an image and is none */
    static ImageSize of(Path file, String type) {
        if (!type.startsWith("image/")) {
            return UNKNOWN;
        }
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return UNKNOWN;
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return new ImageSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw UserError.invalid("bad_file");
        }
    }
}
