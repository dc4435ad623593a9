package io.chathub.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Which files are taken. The content decides, the name only refines it (a CSV is text). What a browser would run
 * (HTML, SVG, scripts) is not among them.
 */
public final class FileTypes {
    public static final long MOST_BYTES = 10L * 1024 * 1024;
    public static final int MOST_FILES = 5;

    /** Shown in the page; everything else is downloaded. */
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    public static final List<String> ALLOWED = List.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "application/pdf",
            "text/plain",
            "text/csv",
            "application/zip",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "audio/mpeg",
            "audio/ogg",
            "audio/mp4",
            "video/mp4",
            "video/webm");

    private static final Detector DETECTOR = new DefaultDetector();

    private FileTypes() {}

    static String detect(InputStream content, String name) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var stream = TikaInputStream.get(content)) {
            return DETECTOR.detect(stream, metadata).getBaseType().toString();
        }
    }

    static boolean isShown(String type) {
        return SHOWN.contains(type);
    }
}
