/**
 * The one clock of the commands. It is the machine's, but over the database of a demonstration: its people live on a day of their own, and what is decided or asked
 * there by a command belongs to that day. Only such a database has the schema `demonstration`, and where real keys or connectors are configured nothing is done in it.
 */
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import { type Sentence, sayer } from '@oryndau/sentences/said';
import type { Language } from '@oryndau/words/languages';
import { exitCodes } from './exit-codes.ts';
import { tell } from './output.ts';
import { PlainError } from './plain-error.ts';

let offsetMs = 0;

export const now = (): Date => new Date(Date.now() + offsetMs);

/** The legal day of `now`. */
export const today = (): LegalDate => legalDayAt(now().getTime());

export const clockTexts = {
  isDemonstration: {
    kk: 'Көрсетілім: мұнда бүгін {day}, команда осы күнмен жұмыс істейді, компьютердің күнімен емес.',
    ru: 'Демонстрация: здесь сегодня {day}, и команда живет этим днем, а не днем компьютера.',
    en: 'A demonstration: it is {day} there, and the command lives on that day, not on this machine’s.',
  },
  isConfigured: {
    kk: 'бұл дерекқор — көрсетілім, ал {name} берілген: шын кілттермен немесе байланыстармен онда ештеңе жасалмайды',
    ru: 'эта база данных — демонстрация, а задано {name}: с настоящими ключами или связями в ней ничего не делается',
    en: 'this database is a demonstration, and {name} is set: with real keys or connectors nothing is done in it',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

const say = sayer(clockTexts);

/** What an installation configures and a demonstration never does. */
const CONFIGURED = ['ORYNDAU_HEAD_KEY', 'ORYNDAU_HEAD_TOKEN', 'ORYNDAU_SEAL_KEY', 'ORYNDAU_CONNECTORS'];

/** Sets the clock to that of the database, and says so on standard error. Throws a refusal where the demonstration's database is taken for a real one. */
export async function liveOnClockOf({ sql }: Database, language: Language): Promise<void> {
  const [found] = await sql<{ exists: boolean }[]>`
    select to_regclass('demonstration.clock') is not null as exists`;
  if (found?.exists !== true) return;
  const name = CONFIGURED.find((variable) => process.env[variable]);
  if (name !== undefined)
    throw new PlainError(say('isConfigured', language, { name }), exitCodes.refused, 'DEMONSTRATION');
  const [kept] = await sql<{ offsetMs: string }[]>`
    select clock.offset_ms::text as "offsetMs" from demonstration.clock as clock`;
  offsetMs = Number(kept?.offsetMs ?? 0);
  tell(say('isDemonstration', language, { day: today() }));
}
