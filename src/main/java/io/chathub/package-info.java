@NullMarked
package io.chathub;

import org.jspecify.annotations.NullMarked;
