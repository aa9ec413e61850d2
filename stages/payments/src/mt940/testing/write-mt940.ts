/** Writes MT940 as banks write it, for tests: pages whose balances hold, in any of the dialects of field 86. */

export type Dialect = 'numbered' | 'stroked' | 'free';

export interface WrittenBooking {
  readonly mark?: 'C' | 'D' | 'RC' | 'RD' | 'EC';
  /** Hundredths. */
  readonly amount?: bigint;
  /** YYMMDD, and the entry date MMDD. */
  readonly valueDate?: string;
  readonly entryDate?: string;
  readonly ownerReference?: string;
  readonly bankReference?: string;
  readonly endToEndId?: string;
  readonly text?: string;
}

export interface Mt940Options {
  readonly account?: string;
  readonly dialect?: Dialect;
  readonly bookings: readonly WrittenBooking[];
  /** So many bookings a page; one page without it. */
  readonly pageSize?: number;
  /** With the blocks of SWIFT around each message. */
  readonly isEnveloped?: boolean;
  readonly opening?: bigint;
}

const [LINE_CHARS, PART_CHARS] = [65, 27];

export function writeMt940(options: Mt940Options): string {
  return [...mt940Parts(options)].join('');
}

/** Message by message. */
export function* mt940Parts(options: Mt940Options): Generator<string> {
  const { bookings, pageSize = Math.max(1, bookings.length), opening = 100_000n } = options;
  const pages = Math.max(1, Math.ceil(bookings.length / pageSize));
  let balance = opening;
  for (let page = 1; page <= pages; page++) {
    const part = bookings.slice((page - 1) * pageSize, page * pageSize);
    const closing = part.reduce((sum, { mark = 'C', amount = 1_000_00n }) => sum + movedBy(mark, amount), balance);
    const kinds = [page === 1 ? 'F' : 'M', page === pages ? 'F' : 'M'];
    const fields = [
      ':20:STATEMENT1',
      `:25:${options.account ?? 'KZ24070105KSN0000000'}`,
      `:28C:31/${page}`,
      `:60${kinds[0]}:${balanceOf(balance)}`,
      ...part.flatMap((booking) => bookingLines(booking, options.dialect ?? 'free')),
      `:62${kinds[1]}:${balanceOf(closing)}`,
    ];
    balance = closing;
    const text = fields.join('\r\n');
    yield options.isEnveloped
      ? `{1:F01BANKKZKAXXXX0000000000}{2:O9401200250131BANKKZKAXXXX00000000002501311200N}{3:{108:REF}}{4:\r\n${text}\r\n-}{5:{CHK:000000000000}}\r\n`
      : `${text}\r\n-\r\n`;
  }
}

const movedBy = (mark: string, amount: bigint): bigint =>
  mark === 'EC' ? 0n : mark === 'C' || mark === 'RD' ? amount : -amount;

const decimal = (amount: bigint): string => {
  const digits = amount.toString().padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
};

const balanceOf = (amount: bigint): string =>
  `${amount < 0n ? 'D' : 'C'}250131KZT${decimal(amount < 0n ? -amount : amount)}`;

function bookingLines(booking: WrittenBooking, dialect: Dialect): string[] {
  const { mark = 'C', amount = 1_000_00n, valueDate = '250120', entryDate = '0120' } = booking;
  const { ownerReference = 'NONREF', bankReference, endToEndId, text } = booking;
  const bank = bankReference === undefined ? '' : `//${bankReference}`;
  const line = `:61:${valueDate}${entryDate}${mark}T${decimal(amount)}NTRF${ownerReference}${bank}`;
  if (text === undefined && endToEndId === undefined) return [line];
  const told = toldIn(dialect, text ?? '', endToEndId);
  return [line, ...cut(`:86:${told}`, LINE_CHARS + ':86:'.length, LINE_CHARS)];
}

function toldIn(dialect: Dialect, text: string, endToEndId: string | undefined): string {
  if (dialect === 'free') return text;
  if (dialect === 'stroked')
    return `${endToEndId === undefined ? '' : `/EREF/${endToEndId}`}/ORDP//NAME/AKHMETOV A/REMI/USTD//${text}`;
  const purpose = endToEndId === undefined ? text : `EREF+${endToEndId} SVWZ+${text}`;
  const parts = cut(purpose, PART_CHARS, PART_CHARS).map((part, index) => `?${20 + index}${part}`);
  return `166?00GUTSCHRIFT${parts.join('')}?30BANKKZKA?31KZ070105KSN0000001?32AKHMETOV A`;
}

function cut(text: string, first: number, width: number): string[] {
  const lines = [text.slice(0, first)];
  for (let from = first; from < text.length; from += width) lines.push(text.slice(from, from + width));
  return lines;
}
