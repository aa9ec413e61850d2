/** The commands that an advice names, ready to be copied but for NAME and TEXT. */
import { caseCodeOf } from '@oryndau/outside/codes';
import type { TaskWorded, WaysToAct } from '@oryndau/sentences/tasks';

export function commandsOf({ documentId, code: kind, body }: TaskWorded): WaysToAct {
  const code = documentId === null ? 'CASE' : caseCodeOf(documentId);
  const filing = `${code}/${String(body.filing ?? 'N')}`;
  const hold = (reason: string): string => `"oryndau hold ${code} --reason ${reason} --by NAME --note TEXT"`;
  return {
    showCase: `"oryndau case ${code}"`,
    showPerson: `"oryndau case ${code} --person"`,
    hold: hold('OPERATOR'),
    holdDeath: hold('DEATH'),
    signAgain: `"oryndau signing again ${code}/${String(body.of ?? 'N')} --by NAME"`,
    liftStruck: `"oryndau hold lift ${code} --reason ACT_STRUCK --by NAME --note TEXT"`,
    release: `"oryndau release ${code} --by NAME --note TEXT"`,
    filingShow: `"oryndau filing show ${filing}"`,
    filingAnswer: `"oryndau filing answer ${filing} --outcome granted|refused|explained --by NAME --answer FILE"`,
    reviewAnswer: `"oryndau review answer ${filing}"`,
    liftHold: `"oryndau hold lift ${code} --reason REASON --by NAME --note TEXT"`,
    signingList: '"oryndau signing list"',
    struckList: '"oryndau signing list --struck"',
    loadLaw: 'docs/how-to/add-a-parameter.md',
    lawLoaded: '"oryndau law"',
    apiGuide: 'docs/how-to/use-the-api.md',
    receiptForm: 'connectors/src/chamber/chamber-folder.ts',
    connections: `${kind.startsWith('ENFORCEMENT') ? 'enforcementSystem' : 'banks'} (ORYNDAU_CONNECTORS)`,
    feedGuide: 'docs/how-to/feed-the-register.md',
    showFine: `"oryndau case ${String(body.number ?? 'NUMBER')}"`,
    importRegister: '"oryndau import register FILE"',
    importBank: '"oryndau import bank FILE"',
    suspense: '"oryndau suspense"',
    assign: '"oryndau suspense assign ENTRY NUMBER --operator NAME"',
    sums: '"oryndau stats"',
    bookingGuide: 'docs/how-to/know-a-booking.md',
  };
}
