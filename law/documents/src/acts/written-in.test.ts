/** In which language words were written, by their letters. */
import { expect, it } from 'vitest';
import { languageRemark, writtenIn } from './written-in.ts';

it.each([
  ['Срок и сумма проверены: арест наложен на шестой день и не выше остатка.', 'ru'],
  ['Верно.', 'ru'],
  ['Извещение вручено Қ. Әбдіров 3 марта, арест наложен на счет KZ86125KZT5004100100.', 'ru'],
  ['Мерзім мен сома тексерілді: тыйым алтыншы күні салынды, қалдықтан аспайды.', 'kk'],
  ['Қарсылық негізді.', 'kk'],
  ['The term and the sum were checked.', 'en'],
  ['12345 — 6', undefined],
  ['', undefined],
])('%s: %s', (text, language) => {
  expect(writtenIn(text)).toBe(language);
});

it('is said to whoever reads another language, and to nobody of his own', () => {
  expect(languageRemark('Верно.')).toEqual({ kk: ' (орыс тілінде жазылған)', ru: '', en: ' (written in Russian)' });
  expect(languageRemark('Қарсылық негізді.').kk).toBe('');
  expect(languageRemark('—')).toEqual({ kk: '', ru: '', en: '' });
});
