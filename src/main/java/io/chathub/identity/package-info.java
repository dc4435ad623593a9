/** Users: sign-in, sessions, passwords. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view", "mail", "audit"})
@NullMarked
package io.chathub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
