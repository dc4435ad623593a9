/** Mail that leaves the installation, kept as an outbox where no SMTP server is set. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view", "database"})
@NullMarked
package io.chathub.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
