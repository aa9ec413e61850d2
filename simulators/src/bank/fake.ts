/** A bank link without XML and without a wire: the same bank as in the simulator behind the same port, for tests of what stands before it. */
import type { BankLink, BankNonsense, BankReading, BankRequest, BankSubmission } from '@oryndau/connectors/bank';
import { composeStatement } from '@oryndau/connectors/bank/messages/statement';
import { canonical } from '@oryndau/law/canonical';
import { type BankControls, type BankOptions, type BankSaid, SimulatedBank } from './bank.ts';
import { controlsOf } from './simulator.ts';

export type FakeBankOptions = BankOptions;

/** The link, and the bank behind it. Faults of the wire show as `not_sent`, those of signatures and schemas as nonsense. */
export function fakeBankLink(options: FakeBankOptions): { readonly link: BankLink; readonly bank: BankControls } {
  const bank = new SimulatedBank(options);
  return { link: new FakeBankLink(bank), bank: controlsOf(bank) };
}

class FakeBankLink implements BankLink {
  readonly bank: string;
  private readonly simulated: SimulatedBank;

  constructor(bank: SimulatedBank) {
    this.simulated = bank;
    this.bank = bank.bank;
  }

  async send(requests: readonly BankRequest[]): Promise<readonly BankSubmission[]> {
    const { faults } = this.simulated;
    const none = (reason: string): BankSubmission[] => requests.map(({ id }) => ({ kind: 'not_sent', id, reason }));
    if (faults.serverErrors > 0) {
      faults.serverErrors -= 1;
      return none('HTTP_500_OUT_OF_ORDER');
    }
    if (faults.dropsBefore > 0) {
      faults.dropsBefore -= 1;
      return none('ECONNRESET');
    }
    const good = requests.filter((request) => faultIn(request, this.bank) === undefined);
    const taken = this.simulated.take(good.map((request) => ({ request, digest: canonical(request) })));
    const byId = new Map(taken.map((taking) => [taking.id, taking]));
    if (faults.dropsAfter > 0) {
      faults.dropsAfter -= 1;
      return none('ECONNRESET');
    }
    return requests.map((request): BankSubmission => {
      const { id } = request;
      const reason = faultIn(request, this.bank) ?? 'NOT_IN_RECEIPT';
      return byId.get(id) ?? { kind: 'rejected', id, reason };
    });
  }

  async receive(cursor: string | null, limit: number): Promise<BankReading> {
    const after = Number(cursor ?? 0);
    const said = this.simulated.after(after, limit);
    const whole = said.filter(({ spoiled }) => !spoiled.half && !spoiled.signature);
    return {
      answers: whole.flatMap(({ content }) =>
        content.kind === 'answers' ? content.answers.map(({ answer }) => answer) : [],
      ),
      statements: whole.flatMap(({ content }) =>
        content.kind === 'statement'
          ? [{ name: `${content.statement.id}.xml`, bytes: Buffer.from(composeStatement(content.statement)) }]
          : [],
      ),
      nonsense: said.flatMap((one) => nonsenseIn(one, this.bank)),
      cursor: String(said.at(-1)?.position ?? after),
    };
  }

  async close(): Promise<void> {}
}

function faultIn({ id, bank }: BankRequest, own: string): string | undefined {
  if (!/^[A-Za-z0-9-]{1,35}$/.test(id)) return 'ID_MALFORMED';
  return bank === own ? undefined : 'ANOTHER_BANK';
}

function nonsenseIn({ spoiled, position }: BankSaid, bank: string): BankNonsense[] {
  const place = `cursor ${position}`;
  if (spoiled.half) return [{ bank, envelope: null, code: 'NOT_XML', place }];
  if (spoiled.signature) return [{ bank, envelope: null, code: 'SIGNATURE_WRONG', place }];
  return spoiled.schema ? [{ bank, envelope: null, code: 'SCHEMA_INVALID', place }] : [];
}
