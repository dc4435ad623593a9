/** Who did what: append-only entries, each chained to the one before by its hash. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package io.chathub.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
