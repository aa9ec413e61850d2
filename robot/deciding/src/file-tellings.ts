/**
 * What other files have told of, as it is asked for batch after batch of one file. Thousands of equal entries ask the same each time, and all that was told of their day is read for it: so what a
 * batch was answered is kept for the next one, as long as that asks nothing else and no other file has been read meanwhile. What stands for what is noted in the answer itself, so who goes on with
 * it finds what the entries before him have taken.
 */
import { isKnownByContent, type Telling, type Tellings } from '@oryndau/payments/core/retold';
import type { Transaction } from '@oryndau/postgres/driver';
import { readTellings } from './match.ts';

interface Answer {
  /** All that decides which tellings are read (payments/sql/retold.ts). */
  readonly question: string;
  /** How far all other files were read. */
  readonly others: string;
  readonly tellings: Tellings;
}

/** Of one file, from its beginning. */
export class FileTellings {
  readonly #file: bigint;
  #answer: Answer | undefined;
  #isDurable = false;

  constructor(file: bigint) {
    this.#file = file;
  }

  /** The batch that was asked for last is written. One that was rolled back has taken nothing, so its answer is worth nothing. */
  settle(): void {
    this.#isDurable = true;
  }

  /** What was told before of what is `told`, of which some name these fines. */
  async of(tx: Transaction, told: readonly Telling[], fines: readonly string[]): Promise<Tellings> {
    const before = this.#isDurable ? this.#answer : undefined;
    this.#isDurable = false;
    const question = questionOf(told, fines);
    const others = await this.#others(tx);
    if (before !== undefined && before.others === others && before.question === question) {
      this.#answer = before;
      return before.tellings;
    }
    const tellings = await readTellings(tx, told, { fines, file: this.#file });
    this.#answer = { question, others, tellings };
    return tellings;
  }

  /** Whoever takes in entries does it with the lock that this transaction holds (payments/sql/bookings.ts), and says in the same transaction how far he is. */
  async #others(tx: Transaction): Promise<string> {
    const [row] = await tx<{ others: string }[]>`
      select concat(count(*), ' ', sum(file.position)) as others
      from work.file as file where file.kind = 'bank' and file.id <> ${this.#file}`;
    return row?.others ?? '';
  }
}

function questionOf(told: readonly Telling[], fines: readonly string[]): string {
  const names = new Set(fines.map((fine) => `fine ${fine}`));
  for (const telling of told) {
    const { account, amount, bookedOn, endToEndId, references } = telling;
    names.add(`account ${account}`).add(`amount ${amount}`).add(`day ${bookedOn}`);
    if (endToEndId !== null) names.add(`end-to-end ${endToEndId}`);
    for (const reference of references) names.add(`reference ${reference}`);
    if (isKnownByContent(telling)) names.add('by content');
  }
  return [...names].sort().join('\n');
}
