/** What an organization may use. Everyone asks here; nobody asks billing. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.chathub.entitlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
