/** The demonstration's own page: what has come to the telephones of its three people, and a button that lets a day pass. */
/** @jsxImportSource preact */
import { Details, InsetText, SummaryList } from '@oryndau/web/html/blocks';
import { Button, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownDay, shownMoment } from '@oryndau/web/html/shown';
import type { DemoControl, DemoMail, DemoPhone } from '@oryndau/web/http/installation';
import { type Page, pageOf, sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { type DemoTexts, demoTexts } from '../texts/demo.ts';
import { demoHomeTexts } from '../texts/demo-home.ts';
import type { AddPages } from './add-pages.ts';
import { Points } from './genuine/message.tsx';

interface DemoPageProps {
  readonly page: Page;
  readonly demo: DemoControl;
  readonly today: Parameters<typeof shownDay>[0];
  readonly csrf: string;
}

function DemoPage({ page, demo, today, csrf }: DemoPageProps) {
  const { language } = page;
  const texts = demoTexts[language];
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.dayNote(shownDay(today, language))}</p>
      <Form action="/demo/next-day" csrf={csrf}>
        <Button variant="secondary">{texts.nextDay}</Button>
      </Form>
      <p class="govuk-body">{texts.what}</p>
      {demo.phones().map((phone) => (
        <Phone key={phone.name} phone={phone} language={language} texts={texts} />
      ))}
      <Mails mails={demo.mails()} {...{ language, texts }} />
      <Details summary={texts.cards}>
        <Points points={texts.cardList} />
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {demoHomeTexts[language].title}
        </a>
      </p>
    </Layout>
  );
}

function Phone({
  phone,
  language,
  texts,
}: {
  readonly phone: DemoPhone;
  readonly language: Language;
  readonly texts: DemoTexts;
}) {
  const { name, messages, cases, lastDigits, birthDate } = phone;
  // The newest in sight, what came before folded.
  const [last, ...older] = messages.toReversed();
  const link = messages.findLast((message) => message.link !== null)?.link;
  return (
    <section class="app-phone">
      <h2 class="govuk-heading-m" lang={phone.language}>
        {name}
      </h2>
      {link && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${link}?lang=${phone.language}`}>
            {texts.open}
            <span class="govuk-visually-hidden">{`: ${name}`}</span>
          </a>
        </p>
      )}
      {last === undefined && <p class="govuk-body">{texts.nothing}</p>}
      {last && <Message message={last} {...{ phone, language, texts }} />}
      {older.length > 0 && (
        <Details summary={texts.older(older.length)}>
          {older.map((message) => (
            <Message key={`${message.channel}${message.at.getTime()}`} {...{ message, phone, language, texts }} />
          ))}
        </Details>
      )}
      <Details summary={texts.facts}>
        <SummaryList
          language={language}
          rows={[
            ...cases.map(({ caseCode }) => ({ key: texts.caseCode, value: caseCode })),
            { key: texts.lastDigits, value: lastDigits },
            { key: texts.birthDate, value: shownDay(birthDate, language) },
          ]}
        />
      </Details>
    </section>
  );
}

/** What was sent to the addresses that visitors have given for a case; the newest in sight. */
function Mails({
  mails,
  language,
  texts,
}: {
  readonly mails: readonly DemoMail[];
  readonly language: Language;
  readonly texts: DemoTexts;
}) {
  const [last, ...older] = mails.toReversed();
  return (
    <section class="app-phone">
      <h2 class="govuk-heading-m">{texts.mails}</h2>
      <p class="govuk-body">{texts.mailsHow}</p>
      {last && <Mail mail={last} language={language} />}
      {older.length > 0 && (
        <Details summary={texts.older(older.length)}>
          {older.map((mail) => (
            <Mail key={mail.at.getTime()} mail={mail} language={language} />
          ))}
        </Details>
      )}
    </section>
  );
}

function Mail({ mail: { to, at, subject, text }, language }: { readonly mail: DemoMail; readonly language: Language }) {
  return (
    <InsetText>
      <p class="govuk-body-s">{`${to.join(', ')}, ${shownMoment(at.getTime(), language)}`}</p>
      <p class="govuk-body govuk-!-font-weight-bold">{subject}</p>
      <p class="govuk-body app-phone__text">{text}</p>
    </InsetText>
  );
}

interface MessageProps {
  readonly message: DemoPhone['messages'][number];
  readonly phone: DemoPhone;
  readonly language: Language;
  readonly texts: DemoTexts;
}

function Message({ message: { channel, at, text, link }, phone, language, texts }: MessageProps) {
  return (
    <InsetText>
      <p class="govuk-body-s">{`${texts.channels[channel]}, ${shownMoment(at.getTime(), language)}`}</p>
      <p class="govuk-body app-phone__text" lang={phone.language}>
        {text}
      </p>
      {link !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${link}?lang=${phone.language}`}>
            {texts.open}
            <span class="govuk-visually-hidden">{`: ${phone.name}, ${texts.channels[channel]}`}</span>
          </a>
        </p>
      )}
    </InsetText>
  );
}

export const addDemoPages: AddPages = (app, installation) => {
  const { demo } = installation;
  if (demo === undefined) return;
  app.get('/demo', async (request, reply) =>
    sendPage(
      request,
      reply,
      <DemoPage
        page={pageOf(installation, request, '/demo')}
        demo={demo}
        today={installation.today()}
        csrf={reply.formToken()}
      />,
    ),
  );
  app.post('/demo/next-day', async (_request, reply) => {
    await demo.nextDay();
    return reply.redirect('/demo', 303);
  });
};
