/** @jsxImportSource preact */
import http from 'node:http';
import { languages, legalDate } from '@oryndau/law';
import { openBrowser } from './chromium.ts';
import { byKeyboard, expectAccessible, expectQuiet, noHorizontalScroll, visit, widths } from './visit.ts';

const H = '../../../apps/server/src/html/';
const { Layout, renderDocument } = await import(H + 'layout.tsx');
const f = await import(H + 'form.tsx');
const fi = await import(H + 'fields.tsx');
const c = await import(H + 'choices.tsx');
const bl = await import(H + 'blocks.tsx');
const w = await import(H + 'ways.tsx');
const { readStyleSheet } = await import('../../../apps/server/src/style/style-sheet.ts');
const sheet = readStyleSheet();
const T: any = {
  kk: [
    'Айыппұлды мәжбүрлеп орындату жөніндегі іс',
    'Қайтарылмайтын жауапкершіліктен бас тартуға болмайтындығын түсінемін',
    'Хабарламадағы төлем анықтамасының нөмірі',
  ],
  ru: [
    'Дело о принудительном исполнении штрафа',
    'Я понимаю, что отказ от упрощенного производства нельзя отменить',
    'Номер платежа из сообщения',
  ],
  en: ['The case about your fine', 'I understand that this cannot be undone', 'Payment reference from the message'],
};
const page = (language: any) => {
  const [a, b, d] = T[language];
  const F = { language };
  return renderDocument(
    <Layout
      site={{ styleSheet: sheet.path, isDemo: true }}
      language={language}
      title={a}
      path="/x"
      hasErrors
      before={<w.BackLink language={language} href="/y" />}
    >
      <f.ErrorSummary
        language={language}
        errors={[
          { field: 'code', message: d },
          { field: 'birth-month', message: b },
          { field: 'reason', message: a },
        ]}
      />
      <h1 class="govuk-heading-xl">{a}</h1>
      <p class="govuk-body-l">{b}</p>
      <p class="govuk-body">
        {d}{' '}
        <a class="govuk-link" href="/z">
          {a}
        </a>
      </p>
      <bl.Tag tone="green">{a}</bl.Tag> <bl.Tag tone="teal">{a}</bl.Tag>{' '}
      {['grey', 'blue', 'purple', 'red', 'orange', 'yellow'].map((t: any) => (
        <bl.Tag tone={t}>{t}</bl.Tag>
      ))}
      <bl.InsetText>{b}</bl.InsetText>
      <bl.WarningText language={language}>{b}</bl.WarningText>
      <bl.NotificationBanner language={language} tone="important">
        <p class="govuk-notification-banner__heading">{b}</p>
      </bl.NotificationBanner>
      <bl.NotificationBanner language={language} tone="done" id="b2">
        <p class="govuk-notification-banner__heading">{b}</p>
      </bl.NotificationBanner>
      <bl.SummaryList
        language={language}
        rows={[
          { key: a, value: '19 660 ₸', change: '/c' },
          { key: d, value: b },
        ]}
      />
      <f.Form action="/" csrf="x">
        <fi.Input {...F} name="code" label={d} hint={b} error={a} width={10} isCode />
        <fi.Input {...F} name="sum" label={a} suffix="₸" width={10} inputMode="decimal" />
        <fi.Textarea {...F} name="story" label={a} hint={b} limit={2000} />
        <fi.Select {...F} name="bank" label={a} options={[{ value: '1', label: b }]} />
        <fi.FileUpload {...F} name="file" label={a} kinds={['PDF', 'JPG', 'PNG']} accept=".pdf" megabytes={5} />
        <c.Radios
          {...F}
          name="reason"
          label={a}
          error={b}
          choices={[
            { value: '1', label: d, hint: b, further: <fi.Input {...F} name="ref" label={d} /> },
            { value: '2', label: a },
          ]}
        />
        <c.Checkboxes
          {...F}
          name="kinds"
          label={a}
          choices={[
            { value: '1', label: d, hint: b },
            { value: '2', label: a },
          ]}
        />
        <c.Checkbox {...F} name="agree" label={b} error={a} />
        <c.DateInput
          {...F}
          name="birth"
          label={a}
          hint="20 8 1990"
          error={b}
          wrong={['month']}
          value={{ day: '1', month: '13', year: '1990' }}
        />
        <f.ButtonGroup>
          <f.Button>{a}</f.Button>
          <f.Button variant="secondary">{d}</f.Button>
          <f.Button variant="warning">{b}</f.Button>
          <f.ButtonLink href="/p">{d}</f.ButtonLink>
        </f.ButtonGroup>
      </f.Form>
      <bl.Table
        id="t1"
        caption={a}
        columns={[{ header: d }, { header: a, isNumeric: true }, { header: 'n', isNumeric: true }]}
        rows={[
          [b, '1 234 567,80 ₸', '12'],
          [a, '5,00 ₸', '1'],
        ]}
        total={['=', '1 234 572,80 ₸', '13']}
      />
      <bl.Table
        id="t2"
        isWide
        caption={d}
        columns={Array.from({ length: 8 }, (_, i) => ({ header: `${a} ${i}`, isNumeric: i > 0 }))}
        rows={[[b, ...Array(7).fill('1 234 567,80 ₸')]]}
      />
      <bl.Timeline
        language={language}
        entries={[
          { day: legalDate('2025-08-20'), title: a, children: <p class="govuk-body">{b}</p> },
          { day: legalDate('2025-08-25'), title: d },
          { day: legalDate('2025-09-19'), title: b, isAhead: true },
        ]}
      />
      <bl.Details summary={a}>{b}</bl.Details>
      <w.Pagination language={language} previous="/1" next="/3" />
    </Layout>,
  );
};
const panel = (language: any) =>
  renderDocument(
    <Layout
      site={{ styleSheet: sheet.path, isDemo: false }}
      language={language}
      title="x"
      path="/x"
      before={
        <w.Breadcrumbs
          language={language}
          steps={[
            { href: '/', text: T[language][0] },
            { href: '/2', text: T[language][2] },
          ]}
        />
      }
    >
      <bl.Panel title={T[language][1]}>
        K7-1234
        <br />
        <strong>{T[language][0]}</strong>
      </bl.Panel>
      <c.Radios
        {...{ language }}
        asHeading={false}
        name="reason"
        label={T[language][0]}
        inline
        choices={[
          { value: '1', label: 'a' },
          { value: '2', label: 'b' },
        ]}
      />
    </Layout>,
  );
const server = http
  .createServer((q, r) => {
    const u = new URL(q.url!, 'http://x');
    const l = u.searchParams.get('l') ?? 'kk';
    if (u.pathname === sheet.path)
      return void r.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(sheet.plain);
    if (u.pathname.endsWith('svg'))
      return void r
        .writeHead(200, { 'content-type': 'image/svg+xml' })
        .end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    r.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'",
    }).end(u.pathname === '/panel' ? panel(l) : page(l));
  })
  .listen(0, '127.0.0.1');
await new Promise((r) => server.once('listening', r));
const origin = `http://127.0.0.1:${(server.address() as any).port}`;
const b = await openBrowser();
for (const path of ['/all', '/panel'])
  for (const width of widths)
    for (const language of languages) {
      const p = await visit(b, { width, language });
      await p.goto(`${origin}${path}?l=${language}`);
      for (const check of [expectAccessible, noHorizontalScroll, async (x: any) => expectQuiet(x)])
        await check(p).catch((e: any) => console.log(path, width, language, e.message.slice(0, 1500)));
      if (path === '/all' && language === 'ru') {
        console.log('focus at', await p.evaluate(() => document.activeElement?.className));
        for (const k of [
          { name: T.ru[2] },
          { role: 'radio', name: T.ru[0] },
          { role: 'checkbox', name: T.ru[1] },
          { role: 'button', name: T.ru[1] },
          { role: 'link', name: 'Найти мое дело' },
          { name: 'День' },
          { name: 'Файл' },
        ] as any)
          await byKeyboard(p, k).catch((e: any) => console.log(width, e.message));
      }
      await p.screenshot({ path: `/tmp/gal${path}-${width}-${language}.png`, fullPage: true });
      if (path === '/all' && width === 1280 && language === 'ru') {
        await p.emulateMedia({ media: 'print' });
        await p.screenshot({ path: '/tmp/gal/print.png', fullPage: true });
      }
      await p.context().close();
    }
await b.close();
server.close();
