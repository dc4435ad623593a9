/** Tenants, their agents and roles, API keys, and the question who may do what. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "web::view", "database", "identity", "entitlements", "mail", "audit"})
@NullMarked
package io.chathub.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
