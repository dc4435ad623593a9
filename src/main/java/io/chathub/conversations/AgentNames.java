package io.chathub.conversations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chathub.organizations.Agents;
import io.chathub.organizations.OrganizationEvent;
import io.chathub.shared.AgentId;
import io.chathub.shared.OrganizationId;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What agents are called in frames, remembered for a moment: every message of theirs asks for it. */
@Component
class AgentNames {
    private final Agents agents;
    private final Cache<OrganizationId, Map<AgentId, String>> names = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    AgentNames(Agents agents) {
        this.agents = agents;
    }

    /** Null for an agent who was removed. */
    @Nullable
    String of(OrganizationId organization, AgentId agent) {
        return names.get(organization, agents::activeNames).get(agent);
    }

    @TransactionalEventListener
    void on(OrganizationEvent event) {
        names.invalidate(event.organization());
    }
}
