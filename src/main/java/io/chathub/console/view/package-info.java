/** What the console's templates read. */
@NamedInterface("view")
@NullMarked
package io.chathub.console.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
