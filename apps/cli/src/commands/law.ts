/** `oryndau law`: the parameters of the law, with the value of a day, its source, and how sure that is. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CalendarYear, calendarsInForce, type EnactedCalendarYear } from '@oryndau/law/calendar';
import type { LegalDate } from '@oryndau/law/legal-date';
import { originOn, type Parameter, valueOn, valueText } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { decidersOf, isApplied } from '@oryndau/law/rules/asked';
import { askers } from '@oryndau/law/rules/askers';
import { makeLawFile } from '@oryndau/reading/law-file';
import { citationInWords, ruleInWords } from '@oryndau/sentences/right-text';
import type { Language } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameter-texts';
import { valueInWords } from '@oryndau/words/values';
import type { Command } from 'commander';
import { today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, printJson, table } from '../output.ts';
import { PlainError } from '../plain-error.ts';
import { type CommonOptions, dayArgument, home, languageOption, withSession } from '../session.ts';
import { lawSays } from '../texts/law.ts';

/** Beside the names of parameters: the calendar is none, and is named by decisions as they are. */
const CALENDAR = 'calendar';

interface LawOptions extends CommonOptions {
  readonly on?: LegalDate;
  readonly export?: string;
}

export function addLaw(program: Command): void {
  program
    .command('law')
    .argument('[name]', `a parameter, or the beginning of its name; "${CALENDAR}": the days off, year by year`)
    .summary('the parameters of the law on a day')
    .description('Every legal number, term and list that a decision uses; with a name, all its values by date.')
    .option('--on <day>', 'the day (default: today in Almaty)', dayArgument)
    .option('--json', 'the result as JSON on standard output')
    .option(
      '--database <url>',
      'PostgreSQL whose enacted values count too (default: DATABASE_URL, else the embedded server, if there is one)',
    )
    .option('--export <file>', 'write all of it as a signed file, with what two people have put into force')
    .addOption(languageOption())
    .action(async (name: string | undefined, options: LawOptions) => {
      if (name !== CALENDAR && parametersNamed(name).length === 0) {
        const message = `no parameter is called "${name}"; "oryndau law" lists them all`;
        throw new PlainError(message, exitCodes.usage, 'USAGE');
      }
      const { export: path } = options;
      if (path !== undefined)
        await withSession(options, { name: 'law', reads: true }, async ({ db, signer, language }) => {
          const file = await makeLawFile(db.sql, { day: options.on ?? today(), signer: signer() });
          await writeFile(path, `${JSON.stringify(file, null, 2)}\n`);
          print(lawSays('exported', language, { path }));
          return exitCodes.ok;
        });
      else if (hasDatabase(options))
        await withSession(options, { name: 'law', reads: true }, async () => {
          show(name, options);
          return exitCodes.ok;
        });
      else show(name, options);
    });
}

/** Nobody starts a server to read the numbers that the program brings. */
const hasDatabase = ({ database }: LawOptions): boolean =>
  database !== undefined || Boolean(process.env.DATABASE_URL) || existsSync(join(home(), 'data'));

function show(name: string | undefined, { on, json, language }: LawOptions): void {
  const day = on ?? today();
  const found = parametersNamed(name);
  const calendars = name === undefined || name === CALENDAR ? { calendars: calendarsInForce() } : {};
  if (json) printJson({ on: day, parameters: found.map((parameter) => parameterJson(parameter, day)), ...calendars });
  else if (name === CALENDAR)
    print(
      calendarsInForce()
        .map((year) => yearText(year, language))
        .join('\n'),
    );
  else if (name !== undefined && found.length === 1)
    print(found.map((one) => parameterText(one, day, language)).join('\n\n'));
  else print(listText(found, day, language));
}

/** Its days off and the weekends that are worked, by what text, and who has put it into force. */
function yearText(known: CalendarYear | EnactedCalendarYear, language: Language): string {
  const { year, daysOff, workedWeekends, source } = known;
  const worked =
    workedWeekends.length === 0 ? '' : `\n${lawSays('worked', language, { days: workedWeekends.join(' ') })}`;
  const by =
    'n' in known ? `\n${lawSays('enacted', language, { n: known.n, by: known.by, on: known.on, url: known.url })}` : '';
  return `${lawSays('daysOff', language, { year, days: daysOff.join(' ') })}${worked}\n      ${source}${by}`;
}

function parametersNamed(name: string | undefined): readonly Parameter<unknown>[] {
  if (name === undefined) return allParameters;
  const exact = allParameters.filter((parameter) => parameter.name === name);
  return exact.length > 0 ? exact : allParameters.filter((parameter) => parameter.name.startsWith(name));
}

function parameterJson(parameter: Parameter<unknown>, day: LegalDate) {
  const { name, unit, origin, meaning, values } = parameter;
  const present = valueOn(parameter, day);
  return {
    name,
    unit,
    origin: originOn(parameter, day),
    meaning,
    askedBy: decidersOf(name).map((rule) => ({ rule, rooms: askers[rule] })),
    applied: isApplied(name),
    askedInstead: parameter.askedInstead ?? null,
    value: present === undefined ? null : valueText(present.value),
    source: present?.source ?? null,
    confidence: present?.confidence ?? null,
    values: values.map(({ value, ...dated }) => ({ origin, ...dated, value: valueText(value) })),
  };
}

/** In English a rule by its id, with the rooms that ask it; else in words. */
function askedText({ name, askedInstead }: Parameter<unknown>, language: Language): string {
  const rules = decidersOf(name);
  if (rules.length === 0) {
    const nobody = lawSays('nobodyAsks', language);
    return askedInstead === undefined ? nobody : `${nobody}\n${insteadText(askedInstead, language)}`;
  }
  const told = rules.map((rule) =>
    language === 'en' ? `${rule} (${askers[rule].join(', ')})` : ruleInWords(rule, language),
  );
  return lawSays('askedBy', language, { rules: told.join('; ') });
}

function insteadText(name: string, language: Language): string {
  const word = language === 'en' ? undefined : parameterTexts[name]?.name[language];
  return lawSays('askedInstead', language, { name: word === undefined ? name : `${name} (${word})` });
}

/** In English as it is kept. */
const shownValue = (value: unknown, unit: string, language: Language): string =>
  language === 'en' ? valueText(value) : (valueInWords(valueText(value), { unit, language }) ?? valueText(value));

const WIDTH_MAX = 48;
const short = (text: string): string => (text.length > WIDTH_MAX ? `${text.slice(0, WIDTH_MAX - 1)}…` : text);

function listText(parameters: readonly Parameter<unknown>[], day: LegalDate, language: Language): string {
  const rows = parameters.map((parameter) => {
    const present = valueOn(parameter, day);
    const value = present === undefined ? '—' : short(shownValue(present.value, parameter.unit, language));
    const { name, unit } = parameter;
    const origin = lawSays(`by${originOn(parameter, day)}`, language);
    const applied = lawSays(isApplied(name) ? 'yes' : 'notApplied', language);
    const confidence = lawSays(present?.confidence ?? 'notLoaded', language);
    const source = short(citationInWords(present?.source ?? '', language));
    // A number in words has its unit with it.
    const what = language === 'en' ? unit : (parameterTexts[name]?.name[language] ?? unit);
    return [name, value, what, origin, applied, confidence, source];
  });
  const head = [
    lawSays('parameterOn', language, { day }),
    ...(['value', language === 'en' ? 'unit' : 'meaning', 'by', 'applied', 'confidence', 'source'] as const).map(
      (column) => lawSays(column, language),
    ),
  ];
  return table(
    head,
    rows,
    head.map(() => 'left'),
  );
}

function parameterText(parameter: Parameter<unknown>, day: LegalDate, language: Language): string {
  const present = valueOn(parameter, day);
  const { name, unit, origin, meaning } = parameter;
  const lines = parameter.values.map((dated) => {
    const mark = dated === present ? '→' : ' ';
    const { from, until, confidence, source } = dated;
    const value = { mark, from, value: shownValue(dated.value, unit, language) };
    const term =
      until === undefined ? lawSays('from', language, value) : lawSays('fromUntil', language, { ...value, until });
    // Notes are for those who keep the law, in English.
    const note = dated.note === undefined || language !== 'en' ? '' : ` (${dated.note})`;
    const right = {
      origin: lawSays(dated.origin ?? origin, language),
      confidence: lawSays(confidence, language),
      source: dated.enacted === undefined ? citationInWords(source, language) : source,
    };
    const by = dated.enacted === undefined ? '' : `\n${lawSays('enacted', language, { ...dated.enacted })}`;
    return `${term}\n${lawSays('right', language, right)}${note}${by}`;
  });
  const texts = parameterTexts[name];
  return [
    `${name} (${language === 'en' ? unit : (texts?.name[language] ?? unit)})`,
    language === 'en' ? meaning : (texts?.meaning[language] ?? meaning),
    lawSays('byLine', language, { origin: lawSays(originOn(parameter, day), language) }),
    askedText(parameter, language),
    ...lines,
  ].join('\n');
}
