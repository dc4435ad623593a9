package io.chathub.shared;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The organization on whose behalf this thread works. It is bound once, where a request, task or event enters, and
 * every transaction below it sees the rows of that organization only.
 */
public final class Tenant {
    private static final ScopedValue<OrganizationId> CURRENT = ScopedValue.newInstance();

    private Tenant() {}

    public static void run(OrganizationId organization, Runnable work) {
        ScopedValue.where(CURRENT, organization).run(work);
    }

    public static <T> T call(OrganizationId organization, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(CURRENT, organization).call(work);
    }

    /** For code that throws checked exceptions, such as a servlet filter. */
    public static <T> T callChecked(OrganizationId organization, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, organization).call(work::call);
    }

    public static Optional<OrganizationId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
