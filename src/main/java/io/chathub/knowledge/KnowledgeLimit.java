package io.chathub.knowledge;

import io.chathub.entitlements.Entitlements;
import io.chathub.entitlements.Quota;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import org.springframework.stereotype.Component;

/** How many pairs the organization's plan allows, drafts included. */
@Component
class KnowledgeLimit {
    private final QaLists lists;
    private final Entitlements entitlements;

    KnowledgeLimit(QaLists lists, Entitlements entitlements) {
        this.lists = lists;
        this.entitlements = entitlements;
    }

    /** @throws UserError limit_reached */
    void requireRoom(OrganizationId organization, int more) {
        if (more > 0 && entitlements.limit(organization, Quota.KNOWLEDGE_ITEMS).isPresent()) {
            var summary = lists.summary(organization);
            entitlements.require(
                    organization, Quota.KNOWLEDGE_ITEMS, (long) summary.published() + summary.drafts() + more);
        }
    }
}
