package io.chathub.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several people do something at the same moment. */
public final class Together {

    private Together() {}

    /** @return what each got, in their order */
    public static <T> List<T> run(int people, IntFunction<T> work) {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var n = 0; n < people; n++) {
                var person = n;
                running.add(threads.submit(() -> {
                    await(start);
                    return work.apply(person);
                }));
            }
            return running.stream().map(Together::result).toList();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new AssertionError("One of them failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
