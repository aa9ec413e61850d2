/** The simulated centre against a sender that is none of ours: Kannel, where it is installed. */
import { type SmsDecision, type SmsSimulatorOptions, smsSimulator } from '@oryndau/simulators/sms/simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isKannelThere, KANNEL_SAYS, type KannelOptions, kannel } from './testing/kannel.ts';
import { until } from './testing/real.ts';

const { taken, delivered, undelivered, expired, refused } = KANNEL_SAYS;
const TO = '+77010000001';
const LATIN = 'Fine 25% {of} [€ 40] @ ~ ^ \\ | _ "court"';
const KAZAKH =
  'Сізге әкімшілік айыппұл салынды: 11 000 теңге. Он бес күн ішінде төлесеңіз, жартысын ғана төлейсіз; өтініш берсеңіз, кейінге қалдырылуы мүмкін. Іс қағазы — №1, қаулының күні — 2026 жылғы 4 наурыз.';

/** Long enough for Kannel to have noted the id of the answer: a receipt that overtakes it, on another session, finds nobody. */
const AFTER_MS = 200;

async function bound(options: { centre?: SmsSimulatorOptions; kannel?: Partial<KannelOptions> } = {}) {
  const centre = await smsSimulator({ decide: () => ({ outcome: 'delivered', afterMs: AFTER_MS }), ...options.centre });
  onTestFinished(() => centre.close());
  const sender = await kannel({ centre, ...options.kannel });
  onTestFinished(() => sender.close());
  const send = async (key: string, text: string, to = TO): Promise<void> => sender.send({ key, to, text });
  const hears = async (key: string, ...kinds: readonly number[]): Promise<void> => {
    await until(`all of ${key}`, () => kinds.every((kind) => sender.told(key).has(kind)));
    expect([...sender.told(key)].sort()).toEqual([...kinds].sort());
  };
  return { centre, sender, send, hears };
}

describe.skipIf(!isKannelThere)(`Kannel${isKannelThere ? '' : ' is not installed'}`, () => {
  it.each([
    ['by one session', false],
    ['by one session that sends and one that receives', true],
  ])('sends Latin and Kazakh %s, and hears of each message what became of it', async (_, twoSessions) => {
    const { centre, sender, send, hears } = await bound({ kannel: { twoSessions } });
    const texts = { latin: LATIN, kazakh: KAZAKH, long: `${LATIN}, ${LATIN}, ${LATIN}, ${LATIN}.` };
    for (const [key, text] of Object.entries(texts)) await send(key, text);
    for (const key of Object.keys(texts)) await hears(key, taken, delivered);
    await centre.settle();
    const { messages, incomplete, repeated } = centre.book;
    expect(messages.map(({ text, parts }) => [text, parts.length])).toEqual([
      [LATIN, 1],
      [KAZAKH, 3],
      [texts.long, 2],
    ]);
    expect([incomplete, repeated]).toEqual([0, 0]);
    // It asks for a receipt of one part alone, and complains of each that it did not ask for.
    expect(sender.complaints).toEqual([]);
  });

  it('hears how a message ends that is not delivered, and of a number that is refused', async () => {
    const outcomes: Readonly<Record<string, SmsDecision>> = {
      undelivered: { outcome: 'undelivered', afterMs: AFTER_MS },
      expired: { outcome: 'expired', afterMs: AFTER_MS },
      rejected: { outcome: 'rejected', afterMs: AFTER_MS },
    };
    const { send, hears, centre } = await bound({
      centre: {
        decide: ({ text }) => outcomes[text] ?? { outcome: 'none' },
        faults: { refusedNumbers: new Set([TO]) },
      },
    });
    for (const name of Object.keys(outcomes)) await send(name, name, '+77010000002');
    await send('refused', 'refused');
    await hears('undelivered', taken, undelivered);
    await hears('expired', taken, expired);
    await hears('rejected', taken, undelivered);
    await hears('refused', refused);
    expect(centre.book.messages).toHaveLength(3);
  });

  it('waits when it is throttled, comes again when the centre fell, and finds ids in hexadecimal', async () => {
    const { centre, send, hears } = await bound({
      centre: { faults: { ids: 'hexadecimal_answer', receiptForm: 'text', throttled: 1 } },
      // Hexadecimal in the answer, decimal in the receipt.
      kannel: { settings: ['msg-id-type = 0x01'] },
    });
    await send('first', 'first');
    await hears('first', taken, delivered);
    centre.dropAll();
    await send('second', 'second');
    await hears('second', taken, delivered);
    expect(centre.book.messages.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(centre.book.repeated).toBe(0);
  });
});
