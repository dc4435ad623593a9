package io.chathub.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every file of {@code static/css} as one, since a page would else begin with thirty requests. */
@Controller
class Stylesheet {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    /** Names the layers, so it comes first; their order makes that of all other files indifferent. */
    private static final String FIRST = "tokens.css";

    private final String styles;

    Stylesheet() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/*.css");
        styles = Arrays.stream(files)
                .sorted(Comparator.comparing((Resource file) -> !FIRST.equals(file.getFilename()))
                        .thenComparing(file -> String.valueOf(file.getFilename())))
                .map(Stylesheet::read)
                .collect(Collectors.joining("\n"));
    }

    @GetMapping("/assets/{version}/css/app.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(AssetConfiguration.FOR_A_YEAR)
                .body(styles);
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
