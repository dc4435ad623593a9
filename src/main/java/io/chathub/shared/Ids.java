package io.chathub.shared;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDv7 (RFC 9562): sortable by time, rising within this process. Not secrets: they can be guessed. */
public final class Ids {
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        var high = (tick >>> 12 << 16) | 0x7000 | (tick & 0xfff);
        var low = ThreadLocalRandom.current().nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Milliseconds since the epoch at which the id was made. */
    public static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
