import { legalDate } from '@oryndau/law/legal-date';
import { expect, it } from 'vitest';
import { circumstancesIn, shownCircumstances } from './register-circumstances.ts';

const whole = {
  day: '2025-03-01',
  hour: '14:35',
  place: ' Алматы,  Абай даңғылы ',
  plate: 'kz 123 авс 02',
  photo: 'https://photos.example/a/1.jpg',
};

it('is read as the register writes it, the plate in one alphabet', () => {
  expect(circumstancesIn(whole)).toEqual({
    circumstances: {
      day: legalDate('2025-03-01'),
      hour: '14:35',
      place: 'Алматы,  Абай даңғылы',
      plate: '123ABC02',
      photo: 'https://photos.example/a/1.jpg',
    },
    wrong: [],
  });
});

it.each([
  ['not there', undefined, null, []],
  ['null', null, null, []],
  ['of no form', 'speeding', null, ['offence']],
  ['empty', {}, null, []],
  ['with a day that there is not', { ...whole, day: '2025-02-30' }, { day: null }, ['offence.day']],
  ['with an hour that there is not', { ...whole, hour: '24:00' }, { hour: null }, ['offence.hour']],
  ['with a place of ten thousand letters', { ...whole, place: 'x'.repeat(10_000) }, { place: null }, ['offence.place']],
  ['with a place that moves a cursor', { ...whole, place: 'a\u001b[2J' }, { place: null }, ['offence.place']],
  ['with a plate that is none', { ...whole, plate: '<b>' }, { plate: null }, ['offence.plate']],
  [
    'with a photograph over http',
    { ...whole, photo: 'http://photos.example/1.jpg' },
    { photo: null },
    ['offence.photo'],
  ],
  ['with a script for a photograph', { ...whole, photo: 'javascript:alert(1)' }, { photo: null }, ['offence.photo']],
  [
    'with a name in the address',
    { ...whole, photo: 'https://a:b@photos.example/1.jpg' },
    { photo: null },
    ['offence.photo'],
  ],
  ['with a field that nobody knows', { day: '2025-03-01', speed: 92 }, { day: '2025-03-01' }, ['offence.speed']],
])('%s: what is good is kept, and the rest is told', (_, offence, circumstances, wrong) => {
  const read = circumstancesIn(offence);
  expect(read.wrong).toEqual(wrong);
  if (circumstances === null) expect(read.circumstances).toBeNull();
  else expect(read.circumstances).toMatchObject(circumstances);
});

it('a photograph is shown of hosts that are named, and of no other', () => {
  const { circumstances } = circumstancesIn(whole);
  expect(shownCircumstances(circumstances, ['photos.example'])?.photo).toBe('https://photos.example/a/1.jpg');
  expect(shownCircumstances(circumstances, ['example'])?.photo).toBeNull();
  expect(shownCircumstances(circumstances)).toMatchObject({ photo: null, place: 'Алматы,  Абай даңғылы' });
});
