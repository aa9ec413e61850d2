/** What a person has typed into a form of ours: all of it but what the pages add themselves. */

const OWN: ReadonlySet<string> = new Set(['_csrf', 'passkey', 'practice']);

export type TypedFields = Readonly<Record<string, string | readonly string[]>>;

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

export function typedFields(body: unknown): TypedFields {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter(
      (entry): entry is [string, string | readonly string[]] =>
        !OWN.has(entry[0]) && (typeof entry[1] === 'string' || isList(entry[1])),
    ),
  );
}
