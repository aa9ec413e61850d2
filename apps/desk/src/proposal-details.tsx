/** What exactly a proposal would do, as rows of a summary: in words where we know the action, and else all that it bears. */
/** @jsxImportSource preact */
import { moneyOf } from '@oryndau/law/money';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { Proposal } from '@oryndau/staff/proposals';
import type { SummaryRow } from '@oryndau/web/html/blocks';
import { shownTenge } from '@oryndau/web/html/shown';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import { staffActionTexts, staffRoleTexts } from '@oryndau/words/staff';
import { caseDecisionIn } from './case-decision.ts';
import { complaintRefusalIn } from './complaint-refusal.ts';
import { proposedRows } from './enacted-details.ts';
import { largeMoneyIn } from './large-assignment.ts';
import { ownAccountIn } from './own-account-proposal.ts';
import { resumeProposalIn } from './resume-proposal.ts';
import { roleProposalIn } from './role-proposal.ts';
import { accountsTexts } from './texts/accounts.ts';
import { caseTexts } from './texts/case.ts';
import { filingsTexts } from './texts/filings.ts';
import { moneyTexts } from './texts/money.ts';
import { ownAccountTexts } from './texts/own-accounts.ts';
import { proposalTexts } from './texts/proposals.ts';
import { stopTexts } from './texts/stop.ts';

export function detailsOf(
  { action, content }: Pick<Proposal, 'action' | 'content'>,
  language: Language,
): readonly SummaryRow[] {
  const { fields } = proposalTexts[language];
  const { steps, reason } = caseTexts[language];
  switch (action) {
    case 'case.release': {
      const isTakenBack = caseDecisionIn(content).type === 'TakeBackDecision';
      return [{ key: fields.does, value: isTakenBack ? steps['take-back'].effect : steps.release.effect }];
    }
    case 'case.lift_hold_of_court': {
      const decision = caseDecisionIn(content);
      const held = 'reason' in decision ? [{ key: reason, value: holdReasonTexts[decision.reason][language] }] : [];
      return [...held, { key: fields.does, value: steps.lift.effect }];
    }
    case 'complaint.refuse': {
      const { documentId, filing, answer } = complaintRefusalIn(content);
      // Whoever approves reads what the person wrote and sent, before the answer to it.
      const complaint = (
        <a class="govuk-link" href={`/filings/${documentId}/${filing}`}>
          {`${caseCodeOf(documentId)}/${filing}`}
        </a>
      );
      return [
        { key: filingsTexts[language].number, value: complaint },
        { key: fields.answer, value: answer },
      ];
    }
    case 'account.role': {
      const { name, login, role, turn } = roleProposalIn(content);
      const texts = accountsTexts[language];
      return [
        { key: texts.name, value: name },
        { key: texts.login, value: login },
        { key: fields.does, value: `${texts.turns[turn]}: ${staffRoleTexts[role][language]}` },
      ];
    }
    case 'signing.resume': {
      const { stoppedBy, stoppedFor } = resumeProposalIn(content);
      return [
        { key: stopTexts[language].stopped, value: `${stoppedBy}: ${stoppedFor}` },
        { key: fields.does, value: staffActionTexts['signing.resume'][language] },
      ];
    }
    case 'money.assign_large':
      return moneyRows(content, language);
    case 'money.own_account': {
      const { account, turn } = ownAccountIn(content);
      const texts = ownAccountTexts[language];
      return [
        { key: texts.account, value: account },
        { key: texts.what, value: texts.turns[turn] },
        { key: fields.does, value: texts.effects[turn] },
      ];
    }
    case 'law.change':
    case 'policy.change':
    case 'region.turn':
      return proposedRows(content, language);
    default:
      return Object.entries(JSON.parse(content) as Readonly<Record<string, unknown>>).map(([key, value]) => ({
        key,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      }));
  }
}

/** To which fine a large payment goes, or that it leaves suspense. */
function moneyRows(content: string, language: Language): readonly SummaryRow[] {
  const { fields } = proposalTexts[language];
  const money = largeMoneyIn(content);
  const texts = moneyTexts[language];
  const payment = [
    { key: fields.payment, value: money.entry },
    { key: fields.sum, value: shownTenge(moneyOf(money.sum), language) },
  ];
  if ('as' in money)
    return [
      ...payment,
      { key: texts.clearTitle, value: texts.as[money.as] },
      { key: fields.does, value: texts.clearEffect },
    ];
  const credit = money.credit === null ? [] : [{ key: texts.credit, value: money.credit }];
  return [
    ...payment,
    { key: fields.fine, value: money.number },
    ...credit,
    { key: fields.does, value: texts.numberHint },
  ];
}
