/** `POST /visits`: a person comes in, by the link of a message or by the code of the case with a second fact, and gets a token for the one case. */
import { noteView } from '@oryndau/access/views';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { openByCode, openLink } from '@oryndau/web/http/case-access';
import type { Installation } from '@oryndau/web/http/installation';
import { VISIT_MINUTES, type VisitWay } from '@oryndau/web/http/visit';
import { z } from 'zod';
import { day, instant, only } from '../fields.ts';
import type { AddOperations } from '../ground.ts';
import { operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const byLink = only({
  linkToken: z.string().min(1).max(100).meta({ description: 'What follows `/c/` in the link' }),
}).meta({ id: 'VisitByLink' });
const byCode = only({
  caseCode: z.string().min(1).max(40).meta({ example: 'ABCD-EFGH-JKMN' }),
  lastDigits: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ description: 'The last four digits of the IIN' }),
  birthDate: day,
}).meta({ id: 'VisitByCode' });

const visitSchema = z
  .object({ token: z.string(), tokenType: z.literal('Bearer'), expiresAt: instant })
  .meta({ id: 'Visit' });

export const addVisitOperations: AddOperations = (api, { installation, visits }) => {
  api.post(
    '/visits',
    operation(
      {
        id: 'beginVisit',
        summary: 'Open one case for half an hour',
        description:
          'The same limits hold as on the page. Whoever guesses learns nothing: not whether there is such a case, and not which fact was wrong.',
        access: 'public',
        answers: { 201: { description: 'The token, for the header Authorization', body: visitSchema } },
        problems: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'NO_MATCH', 'TOO_MANY_TRIES'],
      },
      { body: z.union([byLink, byCode]) },
    ),
    async (request, reply) => {
      const { documentId, way } = await opened(installation, request.body, request.ip);
      await noteView(installation.db.sql, documentId, { at: installation.now(), reader: 'debtor', way });
      const token = await visits.seal({ documentId, iin: null, way });
      const expiresAt = new Date(installation.now().getTime() + VISIT_MINUTES * 60_000).toISOString();
      const body: z.output<typeof visitSchema> = { token, tokenType: 'Bearer', expiresAt };
      return reply.code(201).header('cache-control', 'no-store').send(body);
    },
  );
};

interface Opened {
  readonly documentId: string;
  readonly way: VisitWay;
}

async function opened(
  installation: Installation,
  asked: z.output<typeof byLink> | z.output<typeof byCode>,
  address: string,
): Promise<Opened> {
  if ('linkToken' in asked) {
    const answer = await openLink(installation, asked.linkToken);
    if (answer.kind === 'opened') return { documentId: answer.documentId, way: 'link' };
    throw new Problem(answer.kind === 'expired' ? 'LINK_EXPIRED' : 'LINK_UNKNOWN');
  }
  const { caseCode, lastDigits } = asked;
  const birthDate: LegalDate | undefined = parseLegalDate(asked.birthDate);
  if (birthDate === undefined) throw new Problem('INVALID');
  const answer = await openByCode(installation, { code: caseCode, fact: { lastDigits, birthDate }, address });
  if (answer.kind === 'opened') return { documentId: answer.documentId, way: 'code' };
  if (answer.kind === 'no_match') throw new Problem('NO_MATCH');
  throw new Problem('TOO_MANY_TRIES', {}, answer.waitSeconds);
}
