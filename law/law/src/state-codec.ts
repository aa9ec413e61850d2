/**
 * A state as text and back. It leaves out what is as at the beginning (`blank`): most fields of most states are, and a row is rewritten at every step.
 */
import { canonical, fromCanonical } from './canonical.ts';

export interface StateCodec<S> {
  readonly encode: (state: S) => string;
  readonly decode: (text: string) => S;
  /** Of what JSON.parse gave; the value is the codec's own from then on. */
  readonly revive: (parsed: unknown) => S;
}

/** `blank`: a whole state as at the beginning. Fields that equal it are not written, and a state that is read begins as a copy of it. */
export function stateCodec<S extends object>(blank: S, moneyFields: ReadonlySet<string>): StateCodec<S> {
  const revive = (parsed: unknown): S => {
    // A copy of `blank` with the fields of the text: all states of a stage have one shape, which the engine rewards.
    const state: S = { ...blank };
    return Object.assign(state, fromCanonical<Partial<S>>(parsed, moneyFields));
  };
  return { encode: encoderOf(blank), revive, decode: (text) => revive(JSON.parse(text)) };
}

/**
 * Canonical JSON of a state without the fields that are as at the beginning. Written for speed, since every step of every case
 * passes here: keys are sorted once, and a field is compared before it is turned into text.
 */
function encoderOf<S extends object>(blank: S): (state: S) => string {
  const fields = Object.entries(blank)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, before]) => ({ key, before, text: canonical(before), label: `${JSON.stringify(key)}:` }));
  return (state) => {
    const record = state as Record<string, unknown>;
    let text = '';
    for (const { key, before, text: beforeText, label } of fields) {
      const value = record[key];
      if (value === before || value === undefined) continue;
      const encoded = canonical(value);
      if (encoded === beforeText) continue;
      text += text === '' ? label : `,${label}`;
      text += encoded;
    }
    return `{${text}}`;
  };
}
