/** The agents' and admins' workspace: inbox, knowledge, settings, and the socket that keeps them live. Nothing depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::view",
            "realtime",
            "files",
            "identity",
            "organizations",
            "customers",
            "conversations",
            "knowledge",
            "bot"
        })
@NullMarked
package io.chathub.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
