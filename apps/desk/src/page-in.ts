/** The number of a page of a list; the first where none is asked for, or what is asked for is no number. */
export const pageIn = (text: string): number => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1);
