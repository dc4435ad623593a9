/** The automatic answerer: what it says to a question, and when it gives way to a person. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::view",
            "database",
            "organizations",
            "knowledge",
            "customers",
            "conversations"
        })
@NullMarked
package io.chathub.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
