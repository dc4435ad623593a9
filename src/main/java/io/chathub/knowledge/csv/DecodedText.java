package io.chathub.knowledge.csv;

import io.chathub.shared.UserError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in whatever encoding a spreadsheet has written it: UTF-8, UTF-16 in both byte orders, GB18030
 * (Chinese Excel) or windows-1252 (western Excel). Malformed bytes are never replaced in silence.
 */
record DecodedText(String text, String encoding) {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    static DecodedText of(byte[] file) {
        if (WORKBOOKS.stream().anyMatch(start -> startsWith(file, start))) {
            throw UserError.invalid("csv_workbook");
        }
        var decoded = wide(file);
        for (var charset : List.of(StandardCharsets.UTF_8, CHINESE, WESTERN)) {
            if (decoded == null && (!charset.equals(CHINESE) || looksChinese(file))) {
                decoded = decode(file, charset);
            }
        }
        if (decoded == null || decoded.text().indexOf('\0') >= 0) {
            throw UserError.invalid("csv_not_text");
        }
        return decoded;
    }

    /** UTF-16 says so with its first two bytes, or shows it by every other byte of the header being zero. */
    private static @Nullable DecodedText wide(byte[] file) {
        if (file.length < 4 || file.length % 2 != 0) {
            return null;
        }
        if (startsWith(file, (byte) 0xFF, (byte) 0xFE) || file[0] != 0 && file[1] == 0 && file[3] == 0) {
            return decode(file, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, (byte) 0xFE, (byte) 0xFF) || file[0] == 0 && file[1] != 0 && file[2] == 0) {
            return decode(file, StandardCharsets.UTF_16BE);
        }
        return null;
    }

    /** Chinese characters are pairs of high bytes; accented letters of western encodings stand between ASCII. */
    private static boolean looksChinese(byte[] file) {
        var pairs = 0;
        var single = 0;
        for (var i = 0; i < file.length; i++) {
            if ((file[i] & 0xFF) >= 0x81) {
                var paired = i + 1 < file.length && (file[i + 1] & 0xFF) >= 0xA1;
                pairs += paired ? 1 : 0;
                single += paired ? 0 : 1;
                i += paired ? 1 : 0;
            }
        }
        return pairs > single;
    }

    private static @Nullable DecodedText decode(byte[] file, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name());
        } catch (CharacterCodingException notThisEncoding) {
            return null;
        }
    }

    private static boolean startsWith(byte[] file, byte... start) {
        return file.length >= start.length
                && ByteBuffer.wrap(file, 0, start.length).equals(ByteBuffer.wrap(start));
    }
}
