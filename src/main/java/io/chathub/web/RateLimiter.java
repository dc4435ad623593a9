package io.chathub.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chathub.shared.UserError;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So many actions per period for each key (an address, a user, a token), on this node. Keys that are idle for the
 * period are forgotten; at most 100,000 are remembered.
 */
public final class RateLimiter {
    private final long actions;
    private final Duration period;
    private final Cache<String, Bucket> buckets;

    public RateLimiter(long actions, Duration period) {
        this.actions = actions;
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(period)
                .build();
    }

    /**
     * The answer to one more action.
     *
     * @param remaining how many are left at once
     * @param delay until this action would be allowed; zero when it is
     */
    public record Allowance(boolean granted, long limit, long remaining, Duration delay) {}

    public Allowance take(String key) {
        var probe = buckets.get(key, this::bucket).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                actions,
                probe.getRemainingTokens(),
                probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** @throws UserError too_many_requests, with the milliseconds to wait */
    public void require(String key) {
        var allowance = take(key);
        if (!allowance.granted()) {
            throw new UserError(
                    UserError.Kind.TOO_MANY,
                    "too_many_requests",
                    allowance.delay().toMillis());
        }
    }

    private Bucket bucket(String key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(actions).refillGreedy(actions, period))
                .build();
    }
}
