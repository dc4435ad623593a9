/** The pages on which admins set up inboxes and their widgets. */
@NullMarked
package io.chathub.console.inboxes;

import org.jspecify.annotations.NullMarked;
