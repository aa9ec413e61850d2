/** What people read for a closed word: there in every language, without a stray space, and another for each word of a list. */
import { describe, expect, it } from 'vitest';
import { actTexts } from './acts.ts';
import { channelTexts } from './channels.ts';
import { codeTexts } from './codes.ts';
import { documentTypeTexts } from './documents.ts';
import { filingKindTexts, filingOutcomeTexts, moneyKindTexts, reliefTexts } from './filings.ts';
import { holdReasonTexts } from './holds.ts';
import { type InLanguages, languages } from './languages.ts';
import { lookWayTexts, readerTexts } from './looks.ts';
import { refusalGroundTexts } from './refusals.ts';
import { ruleTexts } from './rules.ts';
import { actDifferenceTexts, cameTexts, orderStateTexts } from './signing.ts';
import { lookPurposeTexts, searchKindTexts } from './staff.ts';
import { transferGroundTexts } from './transfers.ts';

type Table = Readonly<Record<string, InLanguages<string>>>;

const tables: Readonly<Record<string, Table>> = {
  actDifferenceTexts,
  cameTexts,
  channelTexts,
  codeTexts,
  documentTypeTexts,
  filingKindTexts,
  filingOutcomeTexts,
  holdReasonTexts,
  lookPurposeTexts,
  lookWayTexts,
  moneyKindTexts,
  orderStateTexts,
  readerTexts,
  refusalGroundTexts,
  reliefTexts,
  ruleTexts,
  searchKindTexts,
  transferGroundTexts,
};

describe.each(Object.entries({ ...tables, actTexts }))('%s', (name, table) => {
  it.each(languages)('says every word in %s', (language) => {
    const texts = Object.values(table).map((word) => word[language]);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toMatch(/^\S(?:.*\S)?$/);
    // A case ends by one kind of act, whatever ended it.
    if (name !== 'actTexts') expect(new Set(texts).size).toBe(texts.length);
  });
});
