/** Uploaded files: checked by their content, kept in a folder, handed out by signed addresses. */
@ApplicationModule(allowedDependencies = {"shared", "web", "database"})
@NullMarked
package io.chathub.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
