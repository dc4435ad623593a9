package io.chathub.conversations;

import io.chathub.database.OperatorDatabase;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings snoozed conversations back when their time has come, in every organization. */
@Component
class WakeSnoozed {
    private static final Logger LOG = LoggerFactory.getLogger(WakeSnoozed.class);
    private static final int MOST_AT_ONCE = 500;

    private final OperatorDatabase operator;
    private final EndConversation conversations;
    private final Clock clock;

    WakeSnoozed(OperatorDatabase operator, EndConversation conversations, Clock clock) {
        this.operator = operator;
        this.conversations = conversations;
        this.clock = clock;
    }

    private record Due(OrganizationId organization, ConversationId conversation) {}

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void wake() {
        for (var due : due()) {
            try {
                Tenant.run(due.organization(), () -> conversations.wake(due.organization(), due.conversation()));
            } catch (UserError | DataAccessException failed) {
                LOG.warn("Conversation {} could not be woken; it is tried again", due.conversation(), failed);
            }
        }
    }

    private List<Due> due() {
        return operator.sql()
                .sql("""
                        select organization_id, id from conversations
                        where status = 'SNOOZED' and snoozed_until <= :now order by snoozed_until limit :most""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST_AT_ONCE)
                .query((row, n) -> new Due(
                        new OrganizationId(row.getObject(1, UUID.class)),
                        new ConversationId(row.getObject(2, UUID.class))))
                .list();
    }
}
