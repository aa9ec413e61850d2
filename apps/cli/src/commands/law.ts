/** `oryndau law`: the parameters of the law, with the value of a day, its source, and how sure that is. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Origin, originOn, type Parameter, valueOn, valueText } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { decidersOf, isApplied } from '@oryndau/law/rules/asked';
import { askers } from '@oryndau/law/rules/askers';
import type { Command } from 'commander';
import { today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, printJson, table } from '../output.ts';
import { PlainError } from '../plain-error.ts';
import { dayArgument } from '../session.ts';

interface LawOptions {
  readonly on?: LegalDate;
  readonly json?: boolean;
}

export function addLaw(program: Command): void {
  program
    .command('law')
    .argument('[name]', 'a parameter, or the beginning of its name')
    .summary('the parameters of the law on a day')
    .description('Every legal number, term and list that a decision uses; with a name, all its values by date.')
    .option('--on <day>', 'the day (default: today in Almaty)', dayArgument)
    .option('--json', 'the result as JSON on standard output')
    .action((name: string | undefined, { on, json }: LawOptions) => {
      const day = on ?? today();
      const found = parametersNamed(name);
      if (found.length === 0) {
        const message = `no parameter is called "${name}"; "oryndau law" lists them all`;
        throw new PlainError(message, exitCodes.usage, 'USAGE');
      }
      if (json) printJson({ on: day, parameters: found.map((parameter) => parameterJson(parameter, day)) });
      else if (name !== undefined && found.length === 1)
        print(found.map((one) => parameterText(one, day)).join('\n\n'));
      else print(listText(found, day));
    });
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
    value: present === undefined ? null : valueText(present.value),
    source: present?.source ?? null,
    confidence: present?.confidence ?? null,
    values: values.map(({ value, ...dated }) => ({ origin, ...dated, value: valueText(value) })),
  };
}

const originTexts: Readonly<Record<Origin, string>> = {
  LAW: 'law',
  RULES: 'rules or an order that the law provides for',
  OURS: 'our own default: stricter than the law, or where it is silent',
};

const NOT_APPLIED = 'loaded, not applied';

function askedText(name: string): string {
  const rules = decidersOf(name);
  if (rules.length === 0) return `${NOT_APPLIED}: no decision asks it`;
  return `asked by: ${rules.map((rule) => `${rule} (${askers[rule].join(', ')})`).join('; ')}`;
}

const WIDTH_MAX = 48;
const short = (text: string): string => (text.length > WIDTH_MAX ? `${text.slice(0, WIDTH_MAX - 1)}…` : text);

function listText(parameters: readonly Parameter<unknown>[], day: LegalDate): string {
  const rows = parameters.map((parameter) => {
    const present = valueOn(parameter, day);
    const value = present === undefined ? '—' : short(valueText(present.value));
    const { name, unit } = parameter;
    const origin = originOn(parameter, day);
    const applied = isApplied(name) ? 'yes' : NOT_APPLIED;
    return [name, value, unit, origin, applied, present?.confidence ?? 'not loaded', short(present?.source ?? '')];
  });
  const head = [`parameter on ${day}`, 'value', 'unit', 'by', 'applied', 'confidence', 'source'];
  return table(
    head,
    rows,
    head.map(() => 'left'),
  );
}

function parameterText(parameter: Parameter<unknown>, day: LegalDate): string {
  const present = valueOn(parameter, day);
  const { name, unit, origin, meaning } = parameter;
  const lines = parameter.values.map((dated) => {
    const mark = dated === present ? '→' : ' ';
    const until = dated.until === undefined ? '' : ` until ${dated.until}`;
    const note = dated.note === undefined ? '' : ` (${dated.note})`;
    const by = originTexts[dated.origin ?? origin];
    return `${mark} from ${dated.from}${until}: ${valueText(dated.value)}\n      by ${by}; ${dated.confidence}: ${dated.source}${note}`;
  });
  return [`${name} (${unit})`, meaning, `by: ${originTexts[originOn(parameter, day)]}`, askedText(name), ...lines].join(
    '\n',
  );
}
