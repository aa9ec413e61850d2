/**
 * By what right that was decided which an event signs. A signature has a right of its own (Order 697 item 2(5)); what it makes take effect, as the end of a case that
 * waited for it, was decided before, by another one, and whoever asks by what right the case has ended is answered with both. Pure.
 */

/** Of a journaled event, what this is found by. */
interface NumberedEvent {
  readonly n: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The decision whose act this event signs; undefined of an event that signs none. */
export const decisionSignedBy = <E extends NumberedEvent>(
  events: readonly E[],
  { fields }: NumberedEvent,
): E | undefined => (fields.signedOn === undefined ? undefined : events.find(({ n }) => String(n) === fields.of));
