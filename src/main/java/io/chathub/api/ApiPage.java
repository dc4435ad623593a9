package io.chathub.api;

import io.chathub.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
record ApiPage<T>(
        List<T> items,

        @Schema(description = "Send it as `cursor` to get the next page; null on the last one.") @Nullable
        String next) {

    static <S, T> ApiPage<T> of(Page<S> page, Function<S, T> change) {
        var mapped = page.<T>map(change);
        return new ApiPage<>(
                mapped.items(), mapped.next() == null ? null : mapped.next().toString());
    }
}
