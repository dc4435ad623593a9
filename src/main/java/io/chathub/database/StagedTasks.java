package io.chathub.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that leaves the process: stored in the caller's transaction, begun when that is committed. If the transaction is
 * rolled back, the work never existed.
 */
@Component
public class StagedTasks {
    private final ObjectProvider<Scheduler> scheduler;

    /** The provider breaks a circle: the scheduler knows all tasks, and tasks stage further ones. */
    StagedTasks(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** @param instance names this piece of work; staging it twice keeps the first */
    public <T> void stage(TaskDescriptor<T> task, String instance, T data) {
        stage(task, instance, data, Instant.now());
    }

    public <T> void stage(TaskDescriptor<T> task, String instance, T data, Instant at) {
        scheduler
                .getObject()
                .scheduleIfNotExists(task.instance(instance).data(data).build(), at);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new WakeUp(scheduler.getObject()));
        }
    }

    /** The scheduler's own wake-up on staging comes before the commit, when it can not see the task yet. */
    private record WakeUp(Scheduler scheduler) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
