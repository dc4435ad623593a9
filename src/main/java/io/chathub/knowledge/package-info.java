/** What an organization knows: question-answer pairs, and finding the one that answers a customer's question. */
@NullMarked
package io.chathub.knowledge;

import org.jspecify.annotations.NullMarked;
