package io.chathub.knowledge;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what importing a file would do, and writes nothing. */
@Service
public class PreviewImport {
    private final ImportPlan plan;

    PreviewImport(ImportPlan plan) {
        this.plan = plan;
    }

    @Transactional(readOnly = true)
    public ImportReport preview(Actor actor, byte[] file) {
        actor.require(Permission.KNOWLEDGE_EDIT);
        return plan.make(actor.organization(), QaFile.read(file), false);
    }
}
