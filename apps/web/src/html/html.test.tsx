/** The components as HTML: their classes, what a screen reader is told, and what hostile text becomes. */
/** @jsxImportSource preact */
import { legalDate } from '@oryndau/law/legal-date';
import { languages } from '@oryndau/words/languages';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { frameTexts } from '../texts/frame.ts';
import {
  Details,
  InsetText,
  NotificationBanner,
  Panel,
  SummaryList,
  Table,
  Tag,
  Timeline,
  WarningText,
} from './blocks.tsx';
import { Checkbox, Checkboxes, DateInput, Radios } from './choices.tsx';
import { FileUpload, Input, Select, Textarea } from './fields.tsx';
import { Button, ButtonLink, ErrorSummary, errorOf, Form, QueryForm } from './form.tsx';
import { framePaths, inLanguage, Layout, renderDocument } from './layout.tsx';
import { BackLink, Breadcrumbs, Pagination } from './ways.tsx';

const html = (node: VNode): string => renderToString(node);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const HOSTILE = '"><script>alert(1)</script><b onclick=x \' &amp;';
const site = { styleSheet: '/style-0.css', isDemo: false };

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Every control, each with all that can be said of it. */
function everyField(text: string): VNode {
  const field = { language: 'ru', label: text, hint: text, error: text } as const;
  const choices = [
    { value: text, label: text, hint: text, further: <Input {...field} name="further" value={text} /> },
    { value: 'b', label: text, hint: text },
  ] as const;
  return (
    <>
      <ErrorSummary language="ru" errors={[{ field: 'code', message: text }]} />
      <Form action="/find" csrf={text} hidden={{ step: text }}>
        <Input {...field} name="code" value={text} suffix={text} width={10} isCode />
        <Textarea {...field} name="story" value={text} limit={2000} />
        <Select {...field} name="bank" value={text} options={[{ value: text, label: text }]} />
        <FileUpload {...field} name="file" kinds={['PDF', text]} accept=".pdf" megabytes={5} />
        <Radios {...field} name="reason" choices={choices} value="b" />
        <Checkboxes {...field} name="kinds" choices={[choices[1]]} values={['b']} />
        <Checkbox {...field} name="agree" />
        <DateInput {...field} name="birth" value={{ day: text, month: '2', year: '' }} wrong={['month']} isBirthday />
        <Button name="go" value={text}>
          {text}
        </Button>
      </Form>
    </>
  );
}

function everyBlock(text: string): VNode {
  return (
    <>
      <SummaryList language="ru" rows={[{ key: text, value: text, change: `/change?x=${text}` }]} />
      <Table id="sums" caption={text} columns={[{ header: text }]} rows={[[text]]} total={[text]} isWide />
      <Tag tone="grey">{text}</Tag>
      <Panel title={text}>{text}</Panel>
      <InsetText>{text}</InsetText>
      <WarningText language="ru">{text}</WarningText>
      <NotificationBanner language="ru" tone="done">
        {text}
      </NotificationBanner>
      <Details summary={text}>{text}</Details>
      <Timeline language="ru" entries={[{ day: legalDate('2025-08-20'), title: text, children: text }]} />
      <BackLink language="ru" href={text} text={text} />
      <Breadcrumbs language="ru" steps={[{ href: text, text }]} />
      <Pagination language="ru" previous={text} next={text} />
    </>
  );
}

function wholePage(text: string): string {
  return renderDocument(
    <Layout site={site} language="ru" title={text} path={`/case?q=${encodeURIComponent(text)}`} hasErrors>
      {everyField(text)}
      {everyBlock(text)}
    </Layout>,
  );
}

describe('whatever a person wrote', () => {
  it('is shown as text, in every component and every attribute', () => {
    const page = wholePage(HOSTILE);
    expect(page).not.toMatch(/<script|<b[ >]/);
    // Taken apart as a browser does: outside of quoted values nothing of it stands inside a tag.
    const tags = all(page, /<([a-z][^<>"]*(?:"[^"]*"[^<>"]*)*)>/g);
    expect(tags.length).toBeGreaterThan(150);
    expect(tags.map((tag) => tag.replace(/"[^"]*"/g, '')).filter((tag) => /onclick|alert/.test(tag))).toEqual([]);
    expect(all(page, /(&lt;script>alert\(1\))/g).length).toBeGreaterThan(40);
  });

  it('leaves nothing in the page that a strict policy would stop', () => {
    expect(wholePage('текст')).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?:/);
  });
});

describe('what a screen reader is told', () => {
  const page = wholePage('текст');
  const ids = all(page, /\sid="([^"]*)"/g);

  it('stands under ids of which each is there once', () => {
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('is there wherever something refers to it', () => {
    const wanted = ['aria-describedby', 'aria-labelledby', 'for'].flatMap((name) =>
      all(page, new RegExp(`\\s${name}="([^"]*)"`, 'g')).flatMap((value) => value.split(' ')),
    );
    const anchors = all(page, /href="#([^"]*)"/g);
    expect(wanted.length).toBeGreaterThan(30);
    expect([...wanted, ...anchors].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('names every control', () => {
    const controls = [...page.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('type="hidden"'));
    const labelled = new Set(all(page, /<label[^>]*\sfor="([^"]*)"/g));
    expect(controls.length).toBeGreaterThan(10);
    expect(controls.filter((tag) => !labelled.has(/\sid="([^"]*)"/.exec(tag)?.[1] ?? ''))).toEqual([]);
  });
});

describe('the frame', () => {
  const render = (props: Partial<Parameters<typeof Layout>[0]>): string =>
    renderDocument(
      <Layout site={site} language="kk" title="Іс" path="/case/K7?part=2" {...props}>
        <h1>Іс</h1>
      </Layout>,
    );

  it.each(languages)('is a whole document in %s with the landmarks and the ways on', (language) => {
    const page = render({ language });
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${language}" class="govuk-template"><head>`));
    for (const mark of ['<header', '<main class="govuk-main-wrapper" id="main-content"', '<footer', '/style-0.css'])
      expect(page).toContain(mark);
    expect(page.indexOf('href="#main-content"')).toBeLessThan(page.indexOf('<header'));
    for (const path of Object.values(framePaths)) expect(page).toContain(`href="${path}?lang=${language}"`);
    expect(page).toContain(frameTexts[language].genuine);
  });

  it('has what each printed sheet says, for the eye alone', () => {
    expect(render({ printed: 'oryndau.kz/law, 20.11.2026' })).toContain(
      '<p class="app-sheet__head" aria-hidden="true">Іс — oryndau.kz/law, 20.11.2026</p>',
    );
    expect(render({})).not.toContain('app-sheet__head');
  });

  it('offers the same page in the other languages, each named in itself', () => {
    const page = render({});
    expect(page).toContain('href="/case/K7?part=2&amp;lang=ru" lang="ru" hreflang="ru"');
    expect(page).toContain('lang="kk" aria-current="true">Қазақша<');
    expect(page).not.toContain('part=2&amp;lang=kk');
    expect(inLanguage('/case?lang=en&part=2', 'kk')).toBe('/case?lang=kk&part=2');
  });

  it.each(['//elsewhere', '/\\elsewhere', 'javascript:alert(1)', 'https://elsewhere', ''])(
    'leads nowhere else: %j',
    (path) => {
      expect(() => inLanguage(path, 'ru')).toThrow('exactly one slash');
    },
  );

  it('says in its title that something is wrong, and on a trial installation that all is invented', () => {
    expect(render({ hasErrors: true })).toContain('<title>Қате: Іс – Oryndau</title>');
    expect(render({})).toContain('<title>Іс – Oryndau</title>');
    expect(render({})).not.toContain('govuk-phase-banner');
    expect(render({ site: { ...site, isDemo: true } })).toContain(frameTexts.kk.testNote);
  });
});

describe('a form', () => {
  it('carries the token before anything else', () => {
    const form = html(
      <Form action="/refuse" csrf="t0k3n" upload>
        <Button variant="warning">Отказаться</Button>
      </Form>,
    );
    expect(form).toMatch(
      /^<form method="post" action="\/refuse" enctype="multipart\/form-data" novalidate><input type="hidden" name="_csrf" value="t0k3n"/,
    );
    expect(form).toContain('<button type="submit" class="govuk-button govuk-button--warning">Отказаться</button>');
  });

  it('that only asks has none', () => {
    const form = html(
      <QueryForm action="/genuine" hidden={{ lang: 'kk' }}>
        <Input language="kk" name="code" label="Код" />
      </QueryForm>,
    );
    expect(form).toContain('method="get"');
    expect(form).not.toContain('_csrf');
  });

  it('begins with what is wrong, linked to the fields', () => {
    const errors = [
      { field: 'code', message: 'Введите код' },
      { field: 'birth-month', message: 'В году 12 месяцев' },
    ];
    const summary = html(<ErrorSummary language="ru" errors={errors} />);
    expect(summary).toMatch(/^<div class="govuk-error-summary" tabindex="-1" autofocus><div role="alert"><h2/);
    expect(summary).toContain('<a href="#code">Введите код</a>');
    expect(summary).toContain('<a href="#birth-month">В году 12 месяцев</a>');
    expect(html(<ErrorSummary language="ru" errors={[]} />)).toBe('');
    expect([errorOf(errors, 'code'), errorOf(errors, 'other')]).toEqual(['Введите код', undefined]);
  });

  it('does not call a link a button', () => {
    expect(html(<ButtonLink href="/pay">Төлеу</ButtonLink>)).toBe(
      '<a href="/pay" class="govuk-button" draggable="false">Төлеу</a>',
    );
  });
});

describe('a field', () => {
  it('reads hint and error with its control, and only when there are any', () => {
    const wrong = html(<Input language="kk" name="code" label="Код" hint="12 таңба" error="Код жоқ" />);
    expect(wrong).toContain('aria-describedby="code-hint code-error"');
    expect(wrong).toContain('govuk-form-group--error');
    expect(wrong).toContain('govuk-input--error');
    expect(wrong).toContain('<span class="govuk-visually-hidden">Қате: </span>Код жоқ');
    const right = html(<Input language="kk" name="code" label="Код" />);
    expect(right).not.toMatch(/describedby|error|Қате/);
  });

  it('says its limit in words', () => {
    const limit = (language: 'kk' | 'ru' | 'en', count: number): string =>
      plain(html(<Textarea language={language} name="story" label="x" limit={count} />));
    expect(limit('ru', 2000)).toContain('Не больше 2 000 знаков.');
    expect(limit('ru', 21)).toContain('Не больше 21 знака.');
    expect(limit('kk', 500)).toContain('500 таңбадан аспауы керек.');
    expect(limit('en', 2000)).toContain('No more than 2,000 characters.');
    expect(limit('en', 2000)).toContain('aria-describedby="story-limit"');
  });

  it('keeps what was typed', () => {
    expect(html(<Textarea language="en" name="story" label="x" limit={9} value={'a\n</textarea>'} />)).toContain(
      '>a\n&lt;/textarea></textarea>',
    );
    const select = html(
      <Select
        language="en"
        name="bank"
        label="x"
        value="2"
        options={[
          { value: '1', label: 'One' },
          { value: '2', label: 'Two' },
        ]}
      />,
    );
    expect(select).toMatch(/<option value="1">One<.*<option value="2" selected>Two</);
    expect(select).not.toContain('Choose');
  });

  it('chooses nothing from several for whoever has chosen nothing, and asks nothing where there is one', () => {
    const [one, two] = [
      { value: '1', label: 'One' },
      { value: '2', label: 'Two' },
    ] as const;
    const shown = (options: readonly (typeof one | typeof two)[], value = '') =>
      html(<Select language="kk" name="bank" label="x" value={value} options={[...options]} />);
    expect(shown([one, two])).toMatch(/<option value(?:="")?>Таңдаңыз</);
    expect(shown([one, two], '1')).not.toContain('Таңдаңыз');
    expect(shown([one])).not.toContain('Таңдаңыз');
  });

  it('for a file names what may be sent', () => {
    const upload = html(
      <FileUpload language="ru" name="file" label="Чек" kinds={['PDF', 'JPG', 'PNG']} accept=".pdf" megabytes={5} />,
    );
    expect(plain(upload)).toContain('PDF, JPG или PNG, не больше 5 МБ.');
    expect(upload).toContain('aria-describedby="file-limit"');
  });
});

describe('a question with several controls', () => {
  const radios = html(
    <Radios
      language="ru"
      name="reason"
      label="Почему?"
      asHeading
      error="Выберите причину"
      value="paid"
      choices={[
        { value: 'paid', label: 'Уже оплачено', further: <Input language="ru" name="reference" label="Номер" /> },
        { value: 'not-me', label: 'Это не я', hint: 'Другой человек' },
      ]}
    />,
  );

  it('asks in its legend and begins where the error summary leads', () => {
    expect(radios).toContain('<fieldset class="govuk-fieldset" aria-describedby="reason-error">');
    expect(radios).toContain('<h1 class="govuk-fieldset__heading">Почему?</h1>');
    expect(radios).toMatch(/id="reason" name="reason" type="radio" value="paid" checked/);
    expect(radios).toMatch(
      /id="reason-2" name="reason" type="radio" value="not-me" aria-describedby="reason-2-item-hint"/,
    );
  });

  it('shows what belongs to an answer without anything that could open it', () => {
    expect(radios).toMatch(
      /<div class="govuk-radios__conditional"><div class="govuk-form-group"><label[^>]*for="reference"/,
    );
    expect(radios).not.toContain('conditional--hidden');
  });

  it('takes a day in three parts and marks the wrong ones', () => {
    const date = html(
      <DateInput
        language="en"
        name="birth"
        label="Date of birth"
        error="There is no month 13"
        wrong={['month']}
        value={{ day: '1', month: '13', year: '1990' }}
      />,
    );
    expect(date).toContain('role="group" aria-describedby="birth-error"');
    expect(all(date, /<input class="([^"]*)"/g).map((names) => names.includes('govuk-input--error'))).toEqual([
      false,
      true,
      false,
    ]);
    expect(all(date, /\sid="(birth(?:-month|-year)?)"/g)).toEqual(['birth', 'birth-month', 'birth-year']);
    expect(all(date, /name="([^"]*)"/g)).toEqual(['birth-day', 'birth-month', 'birth-year']);
  });

  it('of a single statement ties hint and error to the box', () => {
    const box = html(<Checkbox language="en" name="agree" label="I understand" hint="No way back" error="Tick it" />);
    expect(box).toContain('aria-describedby="agree-item-hint agree-error"');
    expect(box).toContain('value="yes"');
  });
});

describe('a block', () => {
  it('changes an answer by a link that says which', () => {
    const list = html(
      <SummaryList
        language="ru"
        rows={[
          { key: 'Сумма', value: '5 ₸', change: '/pay' },
          { key: 'Дело', value: 'K7' },
        ]}
      />,
    );
    expect(list).toContain('Изменить<span class="govuk-visually-hidden">: Сумма</span>');
    expect(all(list, /(summary-list__row--no-actions)/g)).toHaveLength(1);
  });

  it('of figures has a caption, headers for columns and rows, and numbers to the right', () => {
    const table = html(
      <Table
        id="paid"
        caption="Оплачено"
        columns={[{ header: 'Область' }, { header: 'Сумма', isNumeric: true }]}
        rows={[['Абай', '5,00']]}
        total={['Всего', '5,00']}
      />,
    );
    expect(table).toContain('<caption id="paid" class="govuk-table__caption');
    expect(table).toContain('<th scope="col" class="govuk-table__header govuk-table__header--numeric">Сумма</th>');
    expect(table).toContain('<th scope="row" class="govuk-table__header">Абай</th>');
    expect(table).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">5,00</td>');
    expect(table).toMatch(/^<table class="govuk-table govuk-table--small-text-until-tablet">/);
    expect(table).toMatch(/<tfoot class="app-table__total">.*Всего/);
  });

  it.each([
    ['of more columns than a phone holds', { columns: [{ header: 'When' }, { header: 'Who' }, { header: '' }] }],
    ['that is said to be wide', { columns: [{ header: 'When' }, { header: 'Who' }], isWide: true }],
  ])('%s has its headers in each cell, and is a table also where a browser lays it out as blocks', (_of, table) => {
    const stacked = html(
      <Table id="t" caption="Turns" {...table} rows={[['1 May', 'Abay', 'open'].slice(0, table.columns.length)]} />,
    );
    expect(stacked).toContain('app-table--stacked" role="table"');
    expect(stacked).toMatch(/<th scope="row" role="rowheader" class="[^"]*" data-header="When">1 May</);
    expect(stacked).toMatch(/<td role="cell" class="[^"]*" data-header="Who">Abay</);
    expect(all(stacked, /(role="columnheader")/g)).toHaveLength(table.columns.length);
    expect(stacked).not.toContain('data-header=""');
    expect(stacked.includes('tabindex="0"')).toBe('isWide' in table);
  });

  it('tells that something is done at once, and something important in its place', () => {
    const banner = (tone: 'done' | 'important'): string =>
      html(
        <NotificationBanner language="en" tone={tone} id="b">
          x
        </NotificationBanner>,
      );
    expect(banner('done')).toMatch(/^<section class="[^"]*--success" role="alert" aria-labelledby="b-title">/);
    expect(banner('important')).toMatch(/^<section class="govuk-notification-banner" aria-labelledby="b-title">/);
  });

  it('puts days in order with what is still ahead', () => {
    const timeline = html(
      <Timeline
        language="kk"
        entries={[
          { day: legalDate('2025-08-20'), title: 'Іс қозғалды' },
          { day: legalDate('2025-09-19'), title: 'Соңғы күн', isAhead: true },
        ]}
      />,
    );
    expect(plain(timeline)).toContain(
      '<time class="app-timeline__day" datetime="2025-08-20">2025 жылғы 20 тамыз</time>',
    );
    expect(all(timeline, /(entry--ahead)/g)).toHaveLength(1);
    expect(timeline).toMatch(/^<ol class="app-timeline">/);
  });

  it('warns in a word too', () => {
    expect(html(<WarningText language="kk">Қайтару мүмкін емес</WarningText>)).toContain(
      '<span class="govuk-visually-hidden">Назар аударыңыз: </span>Қайтару мүмкін емес',
    );
  });
});
