/** What waits for a second person, in a list: what would be done, whom or what it is about, and which sum. */
/** @jsxImportSource preact */
import type { FineInShort } from '@oryndau/reading/fines-in-short';
import type { Proposal } from '@oryndau/staff/proposals';
import { Table } from '@oryndau/web/html/blocks';
import { shownMoment } from '@oryndau/web/html/shown';
import { staffActionTexts } from '@oryndau/words/staff';
import { capital } from '../capital.ts';
import { DeskPage, type DeskPageShown } from '../desk-page.tsx';
import { proposalInShort } from '../proposal-in-short.ts';
import { proposalTexts } from '../texts/proposals.ts';

interface ProposalsShown {
  readonly page: DeskPageShown;
  readonly proposals: readonly Proposal[];
  /** Those that the proposals are about. */
  readonly fines: ReadonlyMap<string, FineInShort>;
}

export function ProposalsPage({ page, proposals, fines }: ProposalsShown) {
  const { language } = page;
  const texts = proposalTexts[language];
  return (
    <DeskPage page={page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      {proposals.length === 0 && <p class="govuk-body-l">{texts.none}</p>}
      {proposals.length > 0 && (
        <Table
          id="open"
          caption={texts.title}
          columns={[
            { header: texts.action },
            { header: texts.about },
            { header: texts.fields.sum, isNumeric: true },
            { header: texts.by },
            { header: texts.since },
          ]}
          rows={proposals.map((proposal) => {
            const { id, action, documentId, proposedName, proposedAt } = proposal;
            const { about, sum } = proposalInShort(proposal, fines.get(documentId ?? ''), language);
            return [
              <a key={id} class="govuk-link" href={`/proposals/${id}`}>
                {capital(staffActionTexts[action][language])}
              </a>,
              about,
              sum || '—',
              proposedName,
              shownMoment(Date.parse(proposedAt), language),
            ];
          })}
          isWide
        />
      )}
    </DeskPage>
  );
}
