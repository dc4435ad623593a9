package io.chathub.knowledge;

import io.chathub.shared.OrganizationId;

/** Questions, answers or categories of an organization are different now. */
public record KnowledgeChanged(OrganizationId organization) {}
