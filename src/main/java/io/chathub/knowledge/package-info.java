/** What an organization knows: question-answer pairs, and finding the one that answers a customer's question. */
@ApplicationModule(allowedDependencies = {"shared", "web", "web::view"})
@NullMarked
package io.chathub.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
