/** The world outside, measured over its real protocols, each beside what the protocol or the bare function costs in the same run. */
import { nodeSeconds } from './meter.ts';
import { measureBank } from './outside/bank.ts';
import { measurePush } from './outside/push.ts';
import { measureDocuments, measureSignatures } from './outside/signing.ts';
import { measureSms } from './outside/sms.ts';
import { format, keepResult, round } from './site.ts';

/** Units a second, by their names; those that begin with `floor` are floors. */
type Figures = Readonly<Record<string, number>>;

const measures: Readonly<Record<string, (count: number) => Promise<Figures>>> = {
  sms: async (messages) => ({ ...(await measureSms({ messages })) }),
  push: async (messages) => ({ ...(await measurePush({ messages })) }),
  measures: async (count) => ({ ...(await measureBank({ measures: count })) }),
  documents: async (documents) => ({ ...(await measureDocuments({ documents })) }),
  signatures: async (acts) => ({ ...(await measureSignatures({ acts })) }),
};

export const outsideBenches: readonly string[] = Object.keys(measures);

const COUNTS: Readonly<Record<string, number>> = {
  sms: 20_000,
  push: 5_000,
  measures: 5_000,
  documents: 500,
  signatures: 20_000,
};

/** Units a second, by the names of figures. */
const BUDGETS: Readonly<Record<string, { readonly budget: Figures; readonly goal?: Figures }>> = {
  documents: { budget: { documentsPerSecond: 150 }, goal: { documentsPerSecond: 200 } },
  measures: { budget: { measuresPerSecond: 5_000 } },
};

/** Measures one of `outsideBenches`; `count` messages, measures, documents or acts. */
export async function runOutside(name: string, count: number | undefined): Promise<void> {
  const many = count ?? COUNTS[name] ?? 1_000;
  const before = nodeSeconds();
  const figures = await measures[name]?.(many);
  if (figures === undefined) throw new Error(`there is no bench called ${name}`);
  // Of all that was measured, the floors too: the one process holds both sides of the protocol.
  const cpuSeconds = round(nodeSeconds() - before);
  const { budget, goal } = BUDGETS[name] ?? {};
  console.log(`${name}, ${format(many)}`);
  for (const [figure, value] of Object.entries(figures)) {
    const wanted = budget?.[figure] === undefined ? '' : `   budget ${budget[figure]}, goal ${goal?.[figure] ?? '-'}`;
    console.log(`${figure.padEnd(32)} ${format(value).padStart(10)}${wanted}`);
  }
  console.log(`CPU: Node ${cpuSeconds} s`);
  keepResult(name, {
    count: many,
    ...figures,
    cpu: { nodeSeconds: cpuSeconds },
    ...(budget && { budget, met: metBy(figures, budget) }),
    ...(goal && { goal, metGoal: metBy(figures, goal) }),
  });
}

const metBy = (figures: Figures, limits: Figures) =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, (figures[name] ?? 0) >= limit]));
