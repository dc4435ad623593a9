package io.chathub.files;

import io.chathub.shared.UserError;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Refuses the byte after the last allowed one. */
final class LimitedOutput extends FilterOutputStream {
    private static final int MEGABYTE = 1024 * 1024;

    private final long limit;
    private long written;

    LimitedOutput(OutputStream out, long limit) {
        super(out);
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        out.write(bytes, offset, length);
    }

    private void count(int bytes) {
        written += bytes;
        if (written > limit) {
            throw new UserError(UserError.Kind.TOO_LARGE, "file_too_large", limit / MEGABYTE);
        }
    }
}
