/** Conversations between customers and an organization: inboxes, messages, assignment, handoff. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::view",
            "realtime",
            "database",
            "files",
            "organizations",
            "customers"
        })
@NullMarked
package io.chathub.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
