/** The operator's console: organizations, outgoing mail, the installation's record. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view", "identity", "organizations", "mail", "audit"})
@NullMarked
package io.chathub.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
