/** The pages on which authors write what the bot answers. */
@NullMarked
package io.chathub.console.knowledge;

import org.jspecify.annotations.NullMarked;
