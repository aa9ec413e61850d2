/** What can be wrong with the signing service, each switched by itself, also while it runs. Named after what the robot meets, not after its cause. */
export interface SigningServiceFaults {
  /** The connection is cut. */
  cut: boolean;
  /** The answer comes so many milliseconds late. */
  lateMs: number;
  /** Every call is answered with this status and no word. */
  status: number | null;
  /** The answer is no JSON. */
  garbage: boolean;
  /** The answer is longer than any answer. */
  huge: boolean;
  /** What is refused is told with the password that was given. */
  tells: boolean;
  /** It signs with the key of somebody else. */
  anothers: boolean;
  /** It signs other bytes than were given. */
  otherContent: boolean;
  /** A bit of the signature is wrong. */
  broken: boolean;
  /** The content stands in the signature. */
  attached: boolean;
  /** Its clock is so many milliseconds ahead. */
  aheadMs: number;
  /** A signature that holds is said not to. */
  denies: boolean;
  /** It says of the signature of somebody else that it holds. */
  speaksOfAnother: boolean;
}

export const noSigningServiceFaults = (): SigningServiceFaults => ({
  cut: false,
  lateMs: 0,
  status: null,
  garbage: false,
  huge: false,
  tells: false,
  anothers: false,
  otherContent: false,
  broken: false,
  attached: false,
  aheadMs: 0,
  denies: false,
  speaksOfAnother: false,
});
