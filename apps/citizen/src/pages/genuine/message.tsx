/** The pages about a message: the form, what the message of a code said, and what to do where it is not ours. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { FoundMessage } from '@oryndau/outside/messages';
import { InsetText, SummaryList, WarningText } from '@oryndau/web/html/blocks';
import { Input } from '@oryndau/web/html/fields';
import { Button, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownDay, shownMoment } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import type { Channel } from '@oryndau/words/channels';
import { type Language, languageNames } from '@oryndau/words/languages';
import { genuineTexts } from '../../texts/genuine.ts';
import { DocumentForm, type DocumentFormProps } from './document.tsx';

export interface GenuinePageProps {
  readonly page: Page;
  readonly csrf: string;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly linklessFrom: LegalDate;
  readonly document: Pick<DocumentFormProps, 'isChecked'>;
}

export function GenuinePage({ page, csrf, code, errors, linklessFrom, document }: GenuinePageProps) {
  const { language } = page;
  const texts = genuineTexts[language];
  const linkless = shownDay(linklessFrom, language);
  return (
    <Layout {...page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      <Form action="/genuine" csrf={csrf}>
        <Input
          language={language}
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          value={code}
          width={20}
          isCode
          error={errorOf(errors, 'code')}
        />
        <Button>{texts.check}</Button>
      </Form>
      <DocumentForm language={language} csrf={csrf} errors={errors} isChecked={document.isChecked} />
      <h2 class="govuk-heading-m">{texts.ours}</h2>
      <Points points={texts.oursPoints(linkless)} />
      <WarningText language={language}>{texts.police(linkless)}</WarningText>
      <h2 class="govuk-heading-m">{texts.never}</h2>
      <Points points={texts.neverPoints} />
      <h2 class="govuk-heading-m">{texts.ifNotOurs}</h2>
      <Points points={texts.doPoints} />
    </Layout>
  );
}

export function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

export interface OwnMessage {
  readonly message: FoundMessage;
  /** Masked; undefined where it could not be made again. */
  readonly paragraphs: readonly string[] | undefined;
}

export function OwnMessagePage({ page, messages }: { readonly page: Page; readonly messages: readonly OwnMessage[] }) {
  const { language } = page;
  const texts = genuineTexts[language];
  return (
    <Layout
      {...page}
      title={texts.isOurs}
      before={<BackLink language={language} href="/genuine" text={texts.another} />}
    >
      <h1 class="govuk-heading-l">{texts.isOurs}</h1>
      <p class="govuk-body-l">{texts.isOursWhat}</p>
      {messages.map((own) => (
        <OneMessage key={`${own.message.documentId}/${own.message.n}`} language={language} {...own} />
      ))}
      <WarningText language={language}>{texts.compare}</WarningText>
      <p class="govuk-body">{texts.next}</p>
      <ButtonLink href="/find">{texts.findCase}</ButtonLink>
    </Layout>
  );
}

const isChannel = (text: string): text is Channel => Object.hasOwn(genuineTexts.en.channels, text);
const isLanguage = (text: string): text is Language => Object.hasOwn(languageNames, text);

function OneMessage({ language, message, paragraphs }: OwnMessage & { readonly language: Language }) {
  const texts = genuineTexts[language];
  const { channel, language: spoken, code, begunAt } = message;
  return (
    <>
      <SummaryList
        language={language}
        rows={[
          { key: texts.facts.code, value: <span class="app-code">{code}</span> },
          { key: texts.facts.channel, value: isChannel(channel) ? texts.channels[channel] : channel },
          { key: texts.facts.sent, value: shownMoment(new Date(begunAt).getTime(), language) },
          { key: texts.facts.language, value: isLanguage(spoken) ? languageNames[spoken] : spoken },
        ]}
      />
      {paragraphs === undefined ? (
        <p class="govuk-body">{texts.noText}</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">{texts.said}</h2>
          <InsetText>
            {paragraphs.map((paragraph, index) => (
              <p key={index} class="govuk-body" lang={spoken}>
                {paragraph}
              </p>
            ))}
          </InsetText>
          <p class="govuk-body">{texts.proof}</p>
        </>
      )}
    </>
  );
}

export function StrangeMessagePage({ page, code }: { readonly page: Page; readonly code: string }) {
  const { language } = page;
  const texts = genuineTexts[language];
  return (
    <Layout
      {...page}
      title={texts.notOurs}
      before={<BackLink language={language} href="/genuine" text={texts.another} />}
    >
      <h1 class="govuk-heading-l">{texts.notOurs}</h1>
      <p class="govuk-body">
        {`${texts.facts.code}: `}
        <strong class="app-code">{code}</strong>
      </p>
      <p class="govuk-body-l">{texts.notOursWhat}</p>
      <h2 class="govuk-heading-m">{texts.doNow}</h2>
      <Points points={texts.doPoints} />
      <ButtonLink href="/genuine">{texts.another}</ButtonLink>
    </Layout>
  );
}
