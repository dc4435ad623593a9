/** The people who write in, and how each is known on a channel. */
@ApplicationModule(allowedDependencies = {"shared", "organizations"})
@NullMarked
package io.chathub.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
