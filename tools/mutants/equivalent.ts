/**
 * Survivors that no test can kill, by file: what stood there, what was put in its place, and why that does the same. The words are those that
 * `npm run mutants` prints.
 */
type Listed = Readonly<Record<string, readonly (readonly [mutation: string, reason: string])[]>>;

/** Of two values that are the same either is the answer. */
const TIE = 'of two that are equal either is the answer';
/** The compiler asks for a condition that the code around it has made true. */
const NARROWS = 'only the compiler needs it: the other case cannot come here';
/** What is asked again comes out the same, later. */
const CACHE = 'it spares work: without it the same comes out';

const listed: Listed = {
  'law/law/src/legal-date.ts': [
    ['a > b -> a >= b', TIE],
    ['a < b -> a <= b', TIE],
    ['day > 28 -> day >= 28', 'every month has a 28th'],
    ["date.slice(8) < '28' -> date.slice(8) <= '28'", 'of the 28th both sides say 28'],
  ],
  'law/law/src/calendar.ts': [
    ['next < 0 -> false', 'the last day that is loaded is a working day: there is no day without a next one'],
    ['next < 0 -> next <= 0', 'the first day that is loaded is a holiday: no day leads to it'],
  ],
  'law/law/src/parameter.ts': [['values.length - 1 -> values.length + 1', 'beyond the end there is nothing to find']],
  'law/law/src/rule.ts': [
    ['byYear.size === 0 -> true', CACHE],
    ['byYear.size === 0 -> false', CACHE],
    ['byYear.size === 0 -> byYear.size !== 0', CACHE],
    ['interned === undefined -> true', CACHE],
  ],
  'law/law/src/overlay.ts': [
    ['parameter.values[0]?.value -> parameter.values[0].value', 'every parameter has a value'],
    ["typeof value === 'object' -> true", 'what is no object has no fault'],
  ],
  'law/law/src/rules/bailiff-fee.ts': [
    [
      'bands.find(({ upTo }) => upTo === undefined || amount <= upTo)?.percent -> bands.find(({ upTo }) => upTo === undefined || amount <= upTo).percent',
      'the last band has no end: one is always found',
    ],
  ],
  'law/law/src/rules/fine.ts': [['pausedDays === 0 -> false', CACHE]],
  'law/law/src/rules/proceeding.ts': [['heldDays === 0 -> false', CACHE]],
  'law/law/src/money.ts': [
    ['a < b -> a <= b', TIE],
    ['a > b -> a >= b', TIE],
    ['\'\' -> "Stryker was here!"', NARROWS],
  ],
  'law/law/src/canonical.ts': [
    ['\'\' -> "Stryker was here!"', CACHE],
    ['key < before -> true', CACHE],
    ['key < before -> key <= before', 'no key comes twice'],
    ['key < before -> key >= before', CACHE],
    ['quoted === undefined -> true', CACHE],
    ['quotedKeys.size < KEYS_CACHED_MAX -> true', CACHE],
    ['quotedKeys.size < KEYS_CACHED_MAX -> false', CACHE],
    ['quotedKeys.size < KEYS_CACHED_MAX -> quotedKeys.size <= KEYS_CACHED_MAX', CACHE],
    ['quotedKeys.size < KEYS_CACHED_MAX -> quotedKeys.size >= KEYS_CACHED_MAX', CACHE],
  ],
  'law/law/src/state-codec.ts': [
    ['a < b -> a <= b', 'no field comes twice'],
    ['value === before -> false', CACHE],
  ],
  'law/law/src/decider.ts': [['events.length === 0 -> false', 'nothing and what follows is what follows']],
  'law/law/src/identifiers.ts': [
    [
      'digits.charCodeAt(index) - ZERO_CODE -> digits.charCodeAt(index) + ZERO_CODE',
      'the weights 1 to 11 come to 66, a multiple of 11: the same number added to every digit changes nothing',
    ],
    ['century === undefined -> false', 'a year without a century is no day'],
    ['\'18\' -> ""', 'no day of birth lies before 1900: a year without a century is none either'],
  ],
  'law/law/src/plate.ts': [['number === undefined -> false', NARROWS]],
  'stages/fines/src/core/fine.ts': [
    ['last.rejectedOn !== null -> true', 'nothing is before a day that is not there'],
    ['state.inForceOn === null -> false', NARROWS],
    ['!limit.known -> false', 'term and limitation are loaded for the same days'],
    ['status !== null -> true', NARROWS],
    ['state.deliveredOn === null -> false', NARROWS],
    ['rejectedOn !== null && state.inForceOn !== null -> true', NARROWS],
    ['rejectedOn !== null && state.inForceOn !== null -> rejectedOn !== null || state.inForceOn !== null', NARROWS],
    ['rejectedOn !== null -> true', NARROWS],
    ['state.inForceOn !== null -> true', NARROWS],
  ],
  'stages/fines/src/core/register-record.ts': [
    ["{ return refused(refusal('NOT_JSON')); } -> {}", 'what could not be read is no record, which says the same'],
  ],
  'stages/fines/src/core/register-person.ts': [['phone !== null -> true', 'nothing is no telephone number']],
  'robot/outside/src/codes.ts': [
    ['\'\' -> "Stryker was here!"', NARROWS],
    ['[] -> ["Stryker was here"]', NARROWS],
    ['/^[A-Za-z0-9_-]{30}$/ -> /^[A-Za-z0-9_-]{30}/', 'what is longer has a longer proof, which is none'],
    ['/^[A-Za-z0-9_-]{30}$/ -> /[A-Za-z0-9_-]{30}$/', 'what is longer has a longer proof, which is none'],
  ],
  'robot/outside/src/upload.ts': [['\'\' -> "Stryker was here!"', NARROWS]],
  'robot/outside/src/attempt-id.ts': [
    ['[] -> ["Stryker was here"]', NARROWS],
    ['hex === undefined || attempt === undefined -> hex === undefined && attempt === undefined', NARROWS],
    ['hex === undefined -> false', NARROWS],
    ['attempt === undefined -> false', NARROWS],
  ],
  'robot/outside/src/order-id.ts': [
    ['[] -> ["Stryker was here"]', NARROWS],
    ['hex === undefined || order === undefined -> hex === undefined && order === undefined', NARROWS],
    ['hex === undefined -> false', NARROWS],
    ['order === undefined -> false', NARROWS],
  ],
  'robot/standing/src/outcome.ts': [['owed > paid -> owed >= paid', 'of two that are equal nothing is left']],
  'platform/journal/src/journal.ts': [
    ['id === undefined -> true', CACHE],
    ['fields === undefined || !sameKeys(fields.own, own) -> true', CACHE],
    ['fieldsByType.size < TYPES_CACHED_MAX -> true', CACHE],
    ['fieldsByType.size < TYPES_CACHED_MAX -> false', CACHE],
    ['fieldsByType.size < TYPES_CACHED_MAX -> fieldsByType.size <= TYPES_CACHED_MAX', CACHE],
    ['fieldsByType.size < TYPES_CACHED_MAX -> fieldsByType.size >= TYPES_CACHED_MAX', CACHE],
    [
      '{ if (a.length !== b.length) return false; for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false; return true; } -> {}',
      CACHE,
    ],
    ['a.length !== b.length -> true', CACHE],
    ['index < a.length -> index <= a.length', 'beyond the end both have nothing'],
    ['a[index] !== b[index] -> true', CACHE],
    ['true -> false', CACHE],
    ['event.on < this.#earliest -> event.on <= this.#earliest', TIE],
  ],
  'platform/journal/src/seal.ts': [
    ['!existsSync(file) -> true', 'a key that is there is not written over, and then read'],
    [
      "{ if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; } -> {}",
      'what cannot be written cannot be read either, which is told',
    ],
    [
      "(error as NodeJS.ErrnoException).code !== 'EEXIST' -> false",
      'what cannot be written cannot be read either, which is told',
    ],
  ],
  'platform/signing/src/merkle.ts': [
    ['index < level.length -> index <= level.length', 'beyond the end there is nothing'],
    ['left !== undefined -> true', NARROWS],
    ['proof.length > PATH_MAX -> false', 'the walk refuses a step that is too many'],
    [
      'place !== 0 -> true',
      'a place that is the last and even is above zero, and comes to be odd before it comes to zero',
    ],
  ],
  'stages/proceedings/src/core/decide.ts': [['arrest.since !== null -> true', NARROWS]],
  'stages/proceedings/src/core/planned.ts': [
    ['state.arrest.since !== null -> true', NARROWS],
    ['state.noticeOn === null -> false', 'of no day no law is known, which says the same'],
  ],
  'stages/proceedings/src/core/measures.ts': [
    ['a.account < b.account -> a.account <= b.account', 'no account is reported twice'],
    ['least < 0n -> least <= 0n', 'that they are equal was asked before'],
  ],
  'stages/proceedings/src/core/evolve.ts': [['order === undefined -> false', 'the table of moves throws as well']],
  'stages/proceedings/src/core/may.ts': [['state !== null -> true', NARROWS]],
  'stages/payments/src/core/match.ts': [
    ['\'\' -> "Stryker was here!"', NARROWS],
    ['payable !== undefined -> true', NARROWS],
    ['found.size > 1 -> found.size >= 1', 'that it is one was asked before'],
    ['documentId !== undefined -> true', NARROWS],
    ['meant.size > 1 -> meant.size >= 1', 'that it is one was asked before'],
    ['entry.endToEndId === null -> false', 'nothing is known by no name'],
    ['[] -> ["Stryker was here"]', NARROWS],
    ['original !== undefined -> true', NARROWS],
  ],
  'stages/payments/src/core/account.ts': [['[] -> ["Stryker was here"]', 'what is no amount above zero is not posted']],
  'stages/payments/src/core/suspense.ts': [["command.type === 'Reverse' -> true", NARROWS]],
  'robot/deciding/src/pipeline.ts': [
    ['day !== null -> true', 'no day is before one that is not there'],
    ['run.waiting.length > 0 -> true', CACHE],
    ['run.waiting.length > 0 -> run.waiting.length >= 0', CACHE],
    [
      'due === null || due > day -> due === null && due > day',
      'what is due is after the day: a day that is over is not due again',
    ],
    ['b !== null -> true', NARROWS],
    ['b < a -> b <= a', TIE],
    ['dated.on < earliest -> dated.on <= earliest', TIE],
    ['run.fine === null -> false', NARROWS],
    ['run.account === null -> false', NARROWS],
    ['order !== undefined && { order } -> true', 'what is true has no fields'],
    ['attempt !== undefined && { attempt } -> true', 'what is true has no fields'],
  ],
  'robot/deciding/src/consequences/conditions.ts': [
    [
      'policyOn(policy, openedOn)?.steps -> policyOn(policy, openedOn).steps',
      'a ladder is asked about where something is sent, which a policy says',
    ],
    ['[] -> ["Stryker was here"]', 'a ladder is asked about where something is sent, which a policy says'],
  ],
  'robot/deciding/src/consequences/act-rules.ts': [['filing === undefined -> false', NARROWS]],
};

/** The reason for each, by the name of the mutant. */
export const knownSurvivors: ReadonlyMap<string, string> = new Map(
  Object.entries(listed).flatMap(([file, mutants]) =>
    mutants.map(([mutation, reason]) => [`${file} ${mutation}`, reason] as const),
  ),
);
