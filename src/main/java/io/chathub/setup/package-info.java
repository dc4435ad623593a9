/** The first start: the operator's login, the demo organization and its shop page. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::view",
            "identity",
            "organizations",
            "conversations",
            "knowledge",
            "bot"
        })
@NullMarked
package io.chathub.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
