package io.chathub.knowledge;

import io.chathub.shared.Fault;

/**
 * Why a row of a file is not imported.
 *
 * @param row as a spreadsheet counts, the header being row 1
 * @param fault in one of its columns; the field is empty when it concerns the whole row
 */
public record RowFault(int row, Fault fault) {}
