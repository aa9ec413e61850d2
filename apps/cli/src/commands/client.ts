/** `oryndau client`: which other systems may call the API, and what for. A secret is shown once. */
import { addClient as keepClient, listClients, revokeClient } from '@oryndau/access/clients';
import { type Command, InvalidArgumentError } from 'commander';
import { now } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, printJson, table, tell } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, type Session, withCommon, withSession } from '../session.ts';
import { clientSays } from '../texts/client.ts';

interface AddOptions extends CommonOptions {
  readonly name: string;
  readonly scope: readonly string[];
  readonly region?: readonly string[];
}

const SCOPES = ['cases:read', 'cases:person', 'webhooks'];
const NAME_MAX = 100;

function scopeArgument(text: string, before: readonly string[] | undefined): readonly string[] {
  if (!SCOPES.includes(text)) throw new InvalidArgumentError(`A scope is one of ${SCOPES.join(', ')}.`);
  return [...new Set([...(before ?? []), text])];
}

function regionArgument(text: string, before: readonly string[] | undefined): readonly string[] {
  if (!/^\d{2}$/.test(text)) throw new InvalidArgumentError('A region is the first two digits of KATO, e.g. 31.');
  return [...new Set([...(before ?? []), text])];
}

export function addClient(program: Command): void {
  const client = program
    .command('client')
    .summary('other systems that may call the API')
    .description(
      'Systems of claimants and registers call the API with a secret of their own. Debtors see by its name which of them has read their case.',
    );
  withCommon(
    client
      .command('add')
      .summary('let a system call the API')
      .requiredOption('--name <name>', 'as debtors are shown it')
      .requiredOption('--scope <scope>', `what it may do: ${SCOPES.join(', ')}; may be given again`, scopeArgument)
      .option('--region <kato>', 'first two digits of KATO; may be given again (default: all)', regionArgument),
  ).action(async (options: AddOptions) => {
    await withSession(options, { name: 'client' }, (session) => add(session, options));
  });
  withCommon(client.command('list').summary('who may call the API')).action(async (options: CommonOptions) => {
    await withSession(options, { name: 'client' }, list);
  });
  withCommon(client.command('revoke').summary('let a system call no more').argument('<id>', 'of the client')).action(
    async (id: string, options: CommonOptions) => {
      await withSession(options, { name: 'client' }, async ({ db, language }) => {
        if (!(await revokeClient(db.sql, id, now()))) {
          throw new PlainError(clientSays('unknown', language, { id }), exitCodes.refused, 'UNKNOWN_CLIENT');
        }
        tell(clientSays('revoked', language, { id }));
        return exitCodes.ok;
      });
    },
  );
}

async function add({ db, json, language }: Session, { name, scope, region = [] }: AddOptions) {
  const plain = name.trim();
  if (plain === '' || plain.length > NAME_MAX) throw wrongUsage('--name is empty or too long');
  const added = await keepClient(db.sql, { name: plain, scopes: scope, regions: region, at: now() });
  if (added === undefined)
    throw new PlainError(clientSays('taken', language, { name: plain }), exitCodes.refused, 'NAME_TAKEN');
  if (json) printJson(added);
  else {
    print(added.token);
    tell(clientSays('added', language, { id: added.id }));
  }
  return exitCodes.ok;
}

async function list({ db, json, language }: Session) {
  const clients = await listClients(db.sql);
  if (json) printJson(clients);
  else if (clients.length === 0) print(clientSays('nobody', language));
  else {
    const rows = clients.map(({ id, name, scopes, regions, createdAt, revokedAt }) => [
      id,
      name,
      scopes.join(' '),
      regions.length === 0 ? clientSays('all', language) : regions.join(' '),
      createdAt.slice(0, 10),
      revokedAt === null ? '' : clientSays('revokedOn', language, { on: revokedAt.slice(0, 10) }),
    ]);
    const names = (['id', 'name', 'scopes', 'regions', 'since'] as const).map((name) => clientSays(name, language));
    print(table([...names, ''], rows, ['left', 'left', 'left', 'left', 'left', 'left']));
  }
  return exitCodes.ok;
}
