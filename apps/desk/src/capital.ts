/** Words of a closed list stand in the middle of sentences; where one begins a line it has a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
