/** Tables for other programs (RFC 4180), made safe for spreadsheets. */

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What came from outside and begins as a formula does: a spreadsheet takes it for text. */
export const textCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** One line without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map(quoted).join(',');
