/** What people see before and beside the desk: landing, registration, sign-in, their own pages. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view", "identity", "organizations"})
@NullMarked
package io.chathub.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
