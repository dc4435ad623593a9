package io.chathub.api;

import io.chathub.shared.UserError;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.springframework.http.MediaType;

/** A request whose body ends in a refusal when it is longer than any we take. Multipart bodies have their own limit. */
final class LimitedBody extends HttpServletRequestWrapper {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LARGEST_FILE = 10 * MEGABYTE;

    private final long longest;

    private LimitedBody(HttpServletRequest request, long longest) {
        super(request);
        this.longest = longest;
    }

    /** @throws UserError file_too_large when the length is told and too long */
    static HttpServletRequest of(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return request;
        }
        var limited = new LimitedBody(request, type.startsWith("text/") ? LARGEST_FILE : MEGABYTE);
        if (request.getContentLengthLong() > limited.longest) {
            throw limited.tooLarge();
        }
        return limited;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream());
    }

    private UserError tooLarge() {
        return new UserError(UserError.Kind.TOO_LARGE, "file_too_large", longest / MEGABYTE);
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long read;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var next = in.read();
            return next < 0 ? next : count(1, next);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = in.read(bytes, offset, length);
            return count <= 0 ? count : count(count, count);
        }

        private int count(int more, int result) {
            read += more;
            if (read > longest) {
                throw tooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
