package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author publishes a question, or takes it back. Doing it twice changes nothing. */
@Service
public class ChangeQaStatus {
    private final QaStore items;
    private final KnowledgeVersions versions;
    private final Clock clock;

    ChangeQaStatus(QaStore items, KnowledgeVersions versions, Clock clock) {
        this.items = items;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    public QaItem change(Actor actor, QaItemId id, QaStatus status) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        var organization = actor.organization();
        versions.raise(organization);
        var at = clock.instant();
        items.changeStatus(organization, id, status, Author.of(actor), at);
        return items.require(organization, id);
    }
}
