/** What templates of every module read. */
@NamedInterface("view")
@NullMarked
package io.chathub.web.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
