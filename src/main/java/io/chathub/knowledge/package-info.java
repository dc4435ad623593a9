/** What an organization knows: categories, question-answer pairs, and finding the one that answers a question. */
@ApplicationModule(allowedDependencies = {"shared", "organizations", "entitlements"})
@NullMarked
package io.chathub.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
