/** Writes 1CClientBankExchange as banks write it, for tests: with the names of the format or those of Kazakhstan's banks, and totals that hold. */

export interface WrittenDocument {
  /** "20.01.2025". */
  readonly on?: string;
  /** As written, without a sign. */
  readonly amount?: string;
  readonly isReceived?: boolean;
  readonly number?: string;
  readonly other?: string;
  readonly text?: string;
  /** Further lines as they are. */
  readonly further?: readonly string[];
}

export interface ClientBankOptions {
  readonly account?: string;
  readonly names?: 'format' | 'kazakhstan';
  readonly documents: readonly WrittenDocument[];
  readonly encoding?: string;
  /** Instead of what the documents add up to. */
  readonly received?: string;
  readonly withoutEnd?: boolean;
}

const OTHER = 'KZ070105KSN000000001';

export function writeClientBank(options: ClientBankOptions): string {
  return [...clientBankParts(options)].join('');
}

/** Section by section. */
export function* clientBankParts(options: ClientBankOptions): Generator<string> {
  const { account = 'KZ24070105KSN0000000', documents, encoding = 'Windows', names = 'kazakhstan' } = options;
  const sumOf = (isReceived: boolean) =>
    documents.reduce(
      (sum, one) => sum + ((one.isReceived ?? true) === isReceived ? hundredths(one.amount ?? '1000.00') : 0n),
      0n,
    );
  const [received, spent] = [sumOf(true), sumOf(false)];
  yield lines(
    '1CClientBankExchange',
    'ВерсияФормата=1.03',
    `Кодировка=${encoding}`,
    'Отправитель=Банк',
    'Получатель=1С:Предприятие',
    'ДатаНачала=01.01.2025',
    'ДатаКонца=31.01.2025',
    `РасчСчет=${account}`,
    'СекцияРасчСчет',
    'ДатаНачала=01.01.2025',
    'ДатаКонца=31.01.2025',
    `РасчСчет=${account}`,
    'НачальныйОстаток=1000.00',
    `ВсегоПоступило=${options.received ?? decimal(received)}`,
    `ВсегоСписано=${decimal(spent)}`,
    `КонечныйОстаток=${decimal(1_000_00n + hundredths(options.received ?? decimal(received)) - spent)}`,
    'КонецРасчСчет',
  );
  for (const [index, document] of documents.entries()) yield documentText(document, index, account, names);
  if (!options.withoutEnd) yield lines('КонецФайла');
}

function documentText(
  {
    on = '20.01.2025',
    amount = '1000.00',
    isReceived = true,
    number,
    other = OTHER,
    text = '',
    further = [],
  }: WrittenDocument,
  index: number,
  account: string,
  names: 'format' | 'kazakhstan',
): string {
  const [payer, payee] = isReceived ? [other, account] : [account, other];
  const ordinal = number ?? String(index + 1);
  if (names === 'format') {
    return lines(
      'СекцияДокумент=Платежное поручение',
      `Номер=${ordinal}`,
      `Дата=${on}`,
      `Сумма=${amount}`,
      `ПлательщикСчет=${payer}`,
      isReceived ? `ДатаПоступило=${on}` : `ДатаСписано=${on}`,
      'Плательщик1=Ахметов А',
      'ПлательщикИНН=800101300105',
      `ПолучательСчет=${payee}`,
      `НазначениеПлатежа=${text}`,
      ...further,
      'КонецДокумента',
    );
  }
  return lines(
    'СЕКЦИЯДОКУМЕНТ=Выписка',
    `НомерДокумента=${ordinal}`,
    `ДатаДокумента=${on}`,
    'ВидДокумента=ПлатежноеПоручение',
    isReceived ? `СуммаПриход=${amount}` : `СуммаРасход=${amount}`,
    'ПлательщикНаименование=Ахметов А',
    'ПлательщикБИН_ИИН=800101300105',
    `ПлательщикИИК=${payer}`,
    `ПолучательИИК=${payee}`,
    `ДатаОперации=${on}`,
    `НазначениеПлатежа=${text}`,
    'КодНазначенияПлатежа=911',
    ...further,
    'КОНЕЦДОКУМЕНТА',
  );
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');

function hundredths(written: string): bigint {
  const [whole = '0', decimals = ''] = written
    .replace(/[\s\u00a0]/gu, '')
    .replace(',', '.')
    .split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

function decimal(amount: bigint): string {
  const digits = amount.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
