/** The REST interface for programs, at {@code /api/v1}, and its description. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view", "organizations", "knowledge"})
@NullMarked
package io.chathub.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
