/** What can be wrong on the way between the body and whoever corresponds with it, each switched by itself, also while it runs. */
export interface WireFaults {
  /** Envelopes are signed by a key that is not the party's. */
  badSignature: boolean;
  /** In every envelope one more message stands that its schema does not allow. */
  schemaInvalid: boolean;
  /** Envelopes end in the middle. */
  halfFile: boolean;
  /** So many of the next HTTP requests are answered by 500. */
  serverErrors: number;
  /** So many of the next requests to take an envelope: the connection drops before it is taken. */
  dropsBefore: number;
  /** So many of the next requests to take an envelope: it is taken and done, and the connection drops before the receipt. */
  dropsAfter: number;
}

export const noWireFaults = (): WireFaults => ({
  badSignature: false,
  schemaInvalid: false,
  halfFile: false,
  serverErrors: 0,
  dropsBefore: 0,
  dropsAfter: 0,
});
