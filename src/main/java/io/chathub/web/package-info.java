/** Pages and errors as every module shows them; knows no domain. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.chathub.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
