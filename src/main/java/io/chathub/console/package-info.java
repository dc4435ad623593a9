/** The workspace of agents, authors and admins, at {@code /app}. Nothing depends on it. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view", "organizations", "knowledge"})
@NullMarked
package io.chathub.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
