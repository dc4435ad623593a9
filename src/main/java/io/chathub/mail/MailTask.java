package io.chathub.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tries for about a day: after 30 seconds, then each time twice as long. */
@Configuration
class MailTask {
    static final TaskDescriptor<UUID> SEND_MAIL = TaskDescriptor.of("send-mail", UUID.class);
    static final int RETRIES = 11;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<UUID> sendMail(DeliverMail deliver) {
        return Tasks.oneTime(SEND_MAIL)
                .onFailure(
                        new MaxRetriesFailureHandler<>(RETRIES, new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2)))
                .execute((task, context) ->
                        deliver.deliver(task.getData(), context.getExecution().consecutiveFailures >= RETRIES));
    }
}
