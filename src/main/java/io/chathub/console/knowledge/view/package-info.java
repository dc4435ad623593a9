/** What the templates of these pages read. */
@NullMarked
package io.chathub.console.knowledge.view;

import org.jspecify.annotations.NullMarked;
