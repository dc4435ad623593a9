package io.chathub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of docs/design-system.md that a reader of a change would overlook. */
class DesignTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STYLES = RESOURCES.resolve("static");
    private static final Path SCRIPTS = RESOURCES.resolve("static/js");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void every_icon_used_is_in_the_sprite() {
        var sprite = all(read(RESOURCES.resolve("static/icons.svg")), "<symbol id=\"([a-z-]+)\"");
        var used = new TreeSet<String>();
        var uses =
                "icons\\.svg#([a-z-]+)|ui\\.icon\\(name = \"([a-z-]+)\"|\\bicon = \"([a-z-]+)\"|\\bicon\\(\"([a-z-]+)\"";
        for (var root : List.of(TEMPLATES, SCRIPTS, STYLES.resolve("css"))) {
            files(root).forEach(file -> used.addAll(all(read(file), uses)));
        }
        assertThat(used).hasSizeGreaterThan(10);
        assertThat(sprite).containsAll(used);
    }

    @Test
    void every_token_used_is_defined() {
        var styles = String.join(
                "\n", files(STYLES).filter(ends(".css")).map(DesignTests::read).toList());
        var defined = all(styles, "(--[a-z0-9-]+):");
        assertThat(all(styles, "var\\((--[a-z0-9-]+)\\)")).isSubsetOf(defined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text        | canvas surface sunken hover raised accent-soft bot-soft note-soft danger-soft good-soft info-soft
            text-soft   | canvas surface sunken hover raised accent-soft note-soft
            text-faint  | canvas surface sunken hover raised
            accent-text | canvas surface hover raised accent-soft
            bot-text    | canvas surface bot-soft
            note-text   | surface hover accent-soft note-soft
            danger-text | canvas surface hover raised accent-soft danger-soft
            good-text   | sunken good-soft
            info-text   | info-soft
            on-accent   | accent accent-strong
            on-danger   | danger danger-strong
            """)
    void text_is_readable_on_its_ground_in_both_themes(String text, String grounds) {
        for (var ground : grounds.split(" ")) {
            for (var theme = 0; theme < 2; theme++) {
                var contrast = contrast(color(text, theme), color(ground, theme));
                assertThat(contrast)
                        .as("%s on %s, theme %d", text, ground, theme)
                        .isGreaterThan(4.5);
            }
        }
    }

    @Test
    void templates_have_no_inline_style_or_script() {
        var refused = Pattern.compile("<[a-z][^>]*\\s(style|on[a-z]+)=\"|<script(?![^>]*\\bsrc=)[^>]*>|<style");
        // Programs that show mails know no style sheets.
        assertThat(files(TEMPLATES)
                        .filter(file -> !file.startsWith(TEMPLATES.resolve("mail")))
                        .filter(file -> refused.matcher(read(file)).find())
                        .toList())
                .isEmpty();
    }

    @Test
    void every_text_of_a_template_is_in_the_bundles() throws IOException {
        var known = new TreeSet<String>();
        try (var bundles = Files.list(RESOURCES.resolve("messages"))) {
            bundles.forEach(file -> known.addAll(all(read(file), "(?m)^([^#=\\s]+)\\s*=")));
        }
        var used = new TreeSet<String>();
        files(TEMPLATES).forEach(file -> used.addAll(all(read(file), "\\btext\\(\"([^\"]+)\"(?! \\+)")));
        assertThat(used).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    private static String color(String name, int theme) {
        var token = Pattern.compile("--color-" + name + ": light-dark\\((#\\w{6}), (#\\w{6})\\)")
                .matcher(read(STYLES.resolve("css/tokens.css")));
        assertThat(token.find()).as("the token of %s", name).isTrue();
        return token.group(1 + theme);
    }

    /** As the Web Content Accessibility Guidelines define it. */
    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        var value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static TreeSet<String> all(String text, String pattern) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().map(DesignTests::group).forEach(found::add);
        return found;
    }

    private static String group(MatchResult match) {
        for (var group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }

    private static Predicate<Path> ends(String suffix) {
        return file -> file.toString().endsWith(suffix);
    }

    private static Stream<Path> files(Path root) {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
