/** By what right: what the robot may and may never do, every legal number with its days and its text, every rule with its article; each has an anchor. */
/** @jsxImportSource preact */
import { abbreviations } from '@oryndau/documents/acts';
import type { LegalDate } from '@oryndau/law/legal-date';
import { InsetText } from '@oryndau/web/html/blocks';
import { Layout } from '@oryndau/web/html/layout';
import type { Installation } from '@oryndau/web/http/installation';
import { type Page, pageOf, sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import type { FastifyInstance } from 'fastify';
import { type LawChapter, lawTexts } from '../texts/law.ts';
import type { AddPages } from './add-pages.ts';
import { Points } from './genuine/message.tsx';
import { chapterAnchor, type LawGroup } from './law/anchors.ts';
import { Numbers } from './law/numbers.tsx';
import { Rules } from './law/rules.tsx';

export const addLawPages: AddPages = (app: FastifyInstance, installation: Installation) => {
  app.get('/law', async (request, reply) => {
    const { open } = request.query as { readonly open?: unknown };
    const page = pageOf(installation, request, '/law');
    return sendPage(request, reply, <LawPage page={page} today={installation.today()} open={open} />);
  });
};

const chapterOrder: readonly LawChapter[] = ['simplified', 'money', 'complaint', 'fine', 'bailiff', 'index'];

interface LawPageProps {
  readonly page: Page;
  readonly today: LegalDate;
  /** The group that is open at first; a link to one of its anchors asks for it, since older browsers do not unfold it by themselves. */
  readonly open: unknown;
}

function LawPage({ page, today, open }: LawPageProps) {
  const { language } = page;
  const texts = lawTexts[language];
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      <Contents language={language} today={today} />
      <h2 class="govuk-heading-m" id="may">
        {texts.may}
      </h2>
      <Points points={texts.mayPoints} />
      <h2 class="govuk-heading-m" id="never">
        {texts.never}
      </h2>
      <Points points={texts.neverPoints} />
      <InsetText>{texts.unknown}</InsetText>
      <h2 class="govuk-heading-m" id="numbers">
        {texts.numbers(today)}
      </h2>
      <p class="govuk-body">{texts.numbersNote}</p>
      {chapterOrder.map((chapter) => (
        <Numbers key={chapter} chapter={chapter} language={language} today={today} isOpen={open === chapter} />
      ))}
      <Rules language={language} today={today} isOpen={open === ('rules' satisfies LawGroup)} />
      <p class="govuk-hint">{shortNames[language]}</p>
    </Layout>
  );
}

/** What the short names of laws stand for, as citations have them. */
const shortNames: Readonly<Record<Language, string>> = {
  kk: abbreviations(
    'Заң; ӘҚБтК; ӘРПК; Төлемдер туралы заң; Дербес деректер туралы заң; Цифрлық кодекс; Қағидалар',
    'kk',
  ),
  ru: abbreviations('Закон; КоАП; АППК; Закон о платежах; Закон о персональных данных; Цифровой кодекс; Правила', 'ru'),
  en: abbreviations(
    'the Law; KoAP; APPK; the Law on payments; the Law on personal data; the Digital Code; the Rules',
    'en',
  ),
};

function Contents({ language, today }: { readonly language: Language; readonly today: LegalDate }) {
  const texts = lawTexts[language];
  return (
    <nav aria-labelledby="contents">
      <h2 class="govuk-heading-s" id="contents">
        {texts.contents}
      </h2>
      <ul class="govuk-list">
        <Entry href="#may">{texts.may}</Entry>
        <Entry href="#never">{texts.never}</Entry>
        <Entry href="#numbers">{texts.numbers(today)}</Entry>
        {chapterOrder.map((chapter) => (
          <Entry key={chapter} href={`#${chapterAnchor(chapter)}`} isInner>
            {texts.chapters[chapter]}
          </Entry>
        ))}
        <Entry href={`#${chapterAnchor('rules')}`}>{texts.rules}</Entry>
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly href: string;
  readonly isInner?: boolean;
  readonly children: string;
}

const Entry = ({ href, isInner, children }: EntryProps) => (
  <li class={isInner ? 'govuk-!-margin-left-4' : undefined}>
    <a class="govuk-link" href={href}>
      {children}
    </a>
  </li>
);
