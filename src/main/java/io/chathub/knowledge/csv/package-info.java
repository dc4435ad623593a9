/** Comma-separated files as spreadsheets write and read them; knows nothing of what stands in them. */
@NullMarked
package io.chathub.knowledge.csv;

import org.jspecify.annotations.NullMarked;
