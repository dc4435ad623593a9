/** The agents' and admins' workspace: inbox, settings, and the socket that keeps them live. */
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
            "conversations"
        })
@NullMarked
package io.chathub.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
