/** Something that was sent is no text (law/door-text.ts): refused whole, and nothing of it kept. */
export class NoTextError extends Error {
  readonly statusCode = 422;
  /** "/text" of the body, the query or the path, as RFC 6901 writes it. */
  readonly place: string;

  constructor(place: string) {
    super('what was sent holds characters that are no text');
    this.name = 'NoTextError';
    this.place = place;
  }
}
