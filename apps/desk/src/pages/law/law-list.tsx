/** The numbers of the law as they hold today, and what was put into force without a new release. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import { originOn, type Parameter, valueOn, valueText } from '@oryndau/law/parameter';
import { parameterValue, shownParameterName } from '@oryndau/law/parameter-words';
import { allParameters } from '@oryndau/law/parameters/all';
import { type Enactment, readEnactments } from '@oryndau/staff/enactments';
import { contentOf } from '@oryndau/standing/enacted-content';
import { Table } from '@oryndau/web/html/blocks';
import { shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameter-texts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import { enactedInShort } from '../../enacted-details.ts';
import { stateOf } from '../../enacted-state.ts';
import type { AddRoom } from '../../routes.ts';
import { deskCalendarTexts } from '../../texts/calendar.ts';
import { deskLawTexts } from '../../texts/law.ts';
import { whatIfTexts } from '../../texts/what-if.ts';

/** In the order of their words, as on the page for everybody. */
const order = new Map(Object.keys(parameterTexts).map((name, index) => [name, index]));
const inOrder = allParameters.toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));

export const addLawList: AddRoom = (routes, ground) => {
  const { db, today } = ground.installation;
  routes.get('/law', 'figures.see', async ({ request, reply }) => {
    const page = deskPageOf(ground, request, '/law');
    const enactments = await readEnactments(db.sql);
    return sendPage(request, reply, <LawPage page={page} enactments={enactments} today={today()} />);
  });
};

interface Shown {
  readonly page: DeskPageShown;
  readonly enactments: readonly Enactment[];
  readonly today: LegalDate;
}

function LawPage({ page, enactments, today }: Shown) {
  const { language } = page;
  const texts = deskLawTexts[language];
  return (
    <DeskPage page={page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/law/policy">
            {texts.policies}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/law/calendar">
            {deskCalendarTexts[language].title}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/law/what-if">
            {whatIfTexts[language].title}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/law/values.json">
            {texts.export}
          </a>
        </li>
      </ul>
      <h2 class="govuk-heading-m">{texts.decisions}</h2>
      {enactments.length === 0 ? (
        <p class="govuk-body">{texts.none}</p>
      ) : (
        <Decisions enactments={enactments} today={today} language={language} />
      )}
      <Table
        id="numbers"
        caption={texts.history}
        columns={[{ header: texts.number }, { header: texts.value }, { header: texts.since }, { header: texts.whose }]}
        rows={inOrder.map((parameter) => numberRow(parameter, today, language))}
        isWide
      />
    </DeskPage>
  );
}

function Decisions({ enactments, today, language }: Omit<Shown, 'page'> & { readonly language: Language }) {
  const texts = deskLawTexts[language];
  return (
    <Table
      id="decisions"
      caption={texts.decisions}
      columns={[
        { header: texts.decisionHead },
        { header: texts.newValue },
        { header: texts.from },
        { header: texts.state },
      ]}
      rows={enactments.toReversed().map((enactment) => {
        const content = contentOf(enactment);
        const state = stateOf(enactment, enactments, today);
        return [
          <a key={enactment.n} class="govuk-link" href={`/law/decisions/${enactment.n}`}>
            {texts.decision(enactment.n)}
          </a>,
          enactedInShort(content, language),
          'from' in content ? shownDay(content.from, language) : '',
          state === undefined ? '' : texts.states[state],
        ];
      })}
      isWide
    />
  );
}

function numberRow(parameter: Parameter<unknown>, today: LegalDate, language: Language) {
  const texts = deskLawTexts[language];
  const { name } = parameter;
  const current = valueOn(parameter, today);
  const text = current && (parameterValue(name, valueText(current.value), language) ?? valueText(current.value));
  return [
    <a key={name} class="govuk-link" href={`/law/numbers/${name}`}>
      {shownParameterName(name, language)}
    </a>,
    text === undefined ? '—' : shortened(text),
    current === undefined ? '' : shownDay(current.from, language),
    texts.origins[originOn(parameter, today)],
  ];
}

/** A long list stands whole on the page of its number. */
const SHOWN_MAX = 120;
const shortened = (text: string): string => (text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text);
