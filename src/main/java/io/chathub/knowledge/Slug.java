package io.chathub.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it stands in addresses: letters and digits of any script, joined by hyphens. */
final class Slug {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGE = Pattern.compile("^-|-$");

    private Slug() {}

    /** Empty when the name has neither a letter nor a digit. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return EDGE.matcher(GAP.matcher(plain).replaceAll("-")).replaceAll("");
    }
}
