/** What one place of a page says is not undone by another: a code that is asked for and "never asked for", a choice that is named otherwise than it stands, a link that an SMS does not have. */
import { moneyKindTexts } from '@oryndau/words/filings';
import { languages } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { describe, expect, it } from 'vitest';
import { contestTexts } from './contest.ts';
import { findTexts } from './find.ts';
import { genuineTexts } from './genuine.ts';
import { optOutTexts } from './opt-out.ts';

describe.each(languages)('in %s', (language) => {
  it('the page that asks for the code of our SMS says of a one-time code alone that nobody asks for it', () => {
    const ofSms = genuineTexts[language].neverPoints.filter((point) => point.includes('SMS'));
    expect(ofSms).toHaveLength(1);
    expect(ofSms[0]).toMatch(
      /бір реттік код.*тек тексеруге|одноразовый код.*только для проверки|one-time code.*only serves to check/,
    );
  });

  it('what is said of "other money" names that choice as it stands', () => {
    const { text = '' } = contestTexts[language].demanded.PROTECTED_MONEY ?? {};
    const [, named = ''] = /[«“](.+)[»”]/.exec(text) ?? [];
    expect(named).not.toBe('');
    expect(moneyKindTexts.OTHER[language].startsWith(named)).toBe(true);
  });

  it('no choice of money points to the one before it: the list may be read by ear, from any place', () => {
    for (const { [language]: words } of Object.values(moneyKindTexts))
      expect(words).not.toMatch(/Осы төлемдер|этих выплат|these payments/);
  });

  it('whoever has no code is sent to the message that has a personal link', () => {
    const { noCodeHow, tooMany } = findTexts[language];
    for (const words of [noCodeHow, tooMany.link]) expect(words).toContain('eGov Mobile');
  });

  it('a citation with brackets of its own stands in none', () => {
    const { right, feeNote } = optOutTexts[language];
    for (const write of [right, feeNote]) expect(write('L (R)')).not.toMatch(/\([^)]*\(/);
  });

  it('a fine of exactly the limit is refused too, so no outcome says "above" it', () => {
    const said = outcomeName('REFUSED:OVER_LIMIT', language);
    expect(said).toMatch(/кем емес|не ниже предела|not below the limit/);
  });
});
