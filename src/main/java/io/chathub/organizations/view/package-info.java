@NullMarked
package io.chathub.organizations.view;

import org.jspecify.annotations.NullMarked;
