/** The visitor's chat: its script and frame, its socket, its files. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::view",
            "realtime",
            "files",
            "organizations",
            "customers",
            "conversations",
            "bot"
        })
@NullMarked
package io.chathub.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
