/** @jsxImportSource preact */
import { circumstancesIn, shownCircumstances } from '@oryndau/fines/core/register-circumstances';
import { renderDocument } from '@oryndau/web/html/layout';
import { languages } from '@oryndau/words/languages';
import { expect, it } from 'vitest';
import { circumstancesTexts } from '../../texts/circumstances.ts';
import { CircumstancesPart } from './circumstances-part.tsx';

const { circumstances } = circumstancesIn({
  day: '2025-03-01',
  hour: '14:35',
  place: 'Абай <b>10</b>',
  plate: '123 ABC 02',
  photo: 'https://photos.example/1.jpg?a="b"',
});

it.each(languages)('says in %s what there is, as text', (language) => {
  const html = renderDocument(
    <CircumstancesPart circumstances={shownCircumstances(circumstances, ['photos.example'])} language={language} />,
  );
  const texts = circumstancesTexts[language];
  for (const said of [
    texts.title,
    texts.when,
    texts.where,
    texts.plate,
    texts.openPhoto('photos.example'),
    '14:35',
    '123ABC02',
  ])
    expect(html).toContain(said);
  expect(html).toContain('Абай &lt;b>10&lt;/b>');
  expect(html).toContain('rel="noreferrer noopener external"');
  expect(html).not.toContain('<img');
});

it('links to no host that is not named', () => {
  const html = renderDocument(
    <CircumstancesPart circumstances={shownCircumstances(circumstances, ['other.example'])} language="en" />,
  );
  expect(html).not.toContain('photos.example');
  expect(html).not.toContain(circumstancesTexts.en.photo);
});

it('is not there where the register says nothing', () => {
  expect(renderDocument(<CircumstancesPart circumstances={null} language="en" />)).not.toContain('<h2');
  const onlyPhoto = circumstancesIn({ photo: 'https://photos.example/1.jpg' }).circumstances;
  expect(
    renderDocument(<CircumstancesPart circumstances={shownCircumstances(onlyPhoto)} language="en" />),
  ).not.toContain('<h2');
});
