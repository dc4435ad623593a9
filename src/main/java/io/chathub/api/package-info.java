/** The REST interface for programs, at {@code /api/v1}, and its description. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::view",
            "organizations",
            "files",
            "customers",
            "conversations",
            "knowledge",
            "bot"
        })
@NullMarked
package io.chathub.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
