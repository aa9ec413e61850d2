/** A name twice in an object of JSON: one reader takes the first, another the last, and what is signed says two things. */

/**
 * Whether an object in `text` has a name twice. `text` is JSON and `parsed` what JSON.parse has made of it. What is written as we would write it has
 * no name twice, and that is soon known; else every name is looked at.
 */
export const hasNameTwice = (text: string, parsed: unknown): boolean =>
  JSON.stringify(parsed) !== text && searchNames(text);

/** Texts, and what opens, closes and parts objects and lists; numbers, words and blanks hold none of these. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

function searchNames(text: string): boolean {
  /** The names of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ',' && isName) {
      const names = open.at(-1);
      const name: unknown = JSON.parse(token);
      if (names?.has(String(name))) return true;
      names?.add(String(name));
    }
    const inObject = open.length > 0 && open.at(-1) !== null;
    isName = inObject && (token === '{' || token === ',');
  }
  return false;
}
