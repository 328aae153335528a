/** A text as a cell of a CSV: one that a spreadsheet would take for a formula begins with an apostrophe. Numbers stay. */
export const spreadsheetText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
