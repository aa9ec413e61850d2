import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { CaseState } from '@oryndau/proceedings/core';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { chamberText, measuresText, registerText } from './case-sections.ts';

type Shown = Parameters<typeof chamberText>[0];
const documentId = '5863c748-ace1-508a-92da-ec8d5662995a';
const on = legalDate('2026-04-13');

type Message = Shown['messages'][number];
const message = (n: number, body: Message['body'], status: Message['status'] = 'sent'): Message => ({
  n,
  on,
  recipient: 'chamber',
  address: '31',
  subject: 'case',
  status,
  body,
});
const laid = (n: number, kind: Shown['laid'][number]['kind'], receivedOn: LegalDate | null): Shown['laid'][number] => {
  const status = receivedOn === null ? 'laid' : 'acknowledged';
  return { documentId, n, kind, status, laidOn: on, dueOn: legalDate('2026-04-16'), receivedOn };
};

const shown: Shown = {
  messages: [
    message(20, { type: 'ProceedingTransferred', remainder: '18000.00' }),
    message(21, { type: 'ArrestHandedOver', amount: '18000.00' }),
    message(22, { type: 'LateMoneyReported', amount: '5000.00', reversal: false }),
    message(23, { type: 'LateMoneyReported', amount: '1000.00', reversal: true }),
    message(24, { type: 'LateMoneyReported', amount: '7.00', reversal: false }, 'queued'),
  ],
  laid: [laid(20, 'hand_over', on), laid(22, 'late_money', legalDate('2026-04-14')), laid(23, 'late_money', null)],
  takenOver: { documentId, receivedOn: on, bailiff: 'Орындаушы\u001b[2J', contact: '+7 700' },
};

describe('the chamber in the history of a case', () => {
  it('has the hand-over, each movement of money with its receipt or the day for it, and who took the case', () => {
    const lines = chamberText(shown, 'en')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    expect(lines.slice(3)).toEqual([
      '20 2026-04-13 hand-over of the case 18 000.00 2026-04-13 acknowledged 2026-04-13',
      '22 2026-04-13 late money 5 000.00 2026-04-13 acknowledged 2026-04-14',
      '23 2026-04-13 late money −1 000.00 2026-04-13 laid out due 2026-04-16',
      '24 2026-04-13 late money 7.00 queued',
      'Taken over on 2026-04-13 by Орындаушы\uFFFD[2J, +7 700',
    ]);
  });

  it('has a heading in every language, and is nothing where nothing is for the chamber', () => {
    const firsts = languages.map((language) => chamberText(shown, language).split('\n')[0]);
    expect(new Set(firsts).size).toBe(languages.length);
    expect(chamberText({ messages: [], laid: [], takenOver: null }, 'kk')).toBe('');
  });
});

describe('measures in the history of a case', () => {
  const left = { mayHaveLeft: true };
  it('have that the bank was told whose the arrest is, and that it knows, or by when it is to say so', () => {
    const request = { documentId, id: 'h-1', n: 21, bank: '125', subject: 'a-1', reason: null, ...left };
    const days = { askedOn: on, dueOn: legalDate('2026-04-15') };
    const requests = [{ ...request, ...days, kind: 'hand_over_arrest', status: 'asked' as const }];
    const ofBank = { documentId, id: 'A1', request: 'h-1', kind: 'arrest_handed_over' as const, on, body: '{}' };
    const told = (answers: readonly (typeof ofBank)[], language: (typeof languages)[number]) =>
      measuresText({ case: null, messages: [], requests, answers, toNotaries: [], ofNotaries: [] }, language, on);
    expect(told([], 'en')).toMatch(/21 +2026-04-13 +125 +hand-over of the arrest .*2026-04-15/);
    expect(told([ofBank], 'en')).toMatch(/hand-over of the arrest +hand-over of the arrest noted +2026-04-13/);
    expect(told([ofBank], 'ru')).toContain('передача ареста исполнителю отмечена');
    expect(told([ofBank], 'kk')).toContain('тыйымның орындаушыға тапсырылғаны белгіленді');
  });

  const asked = {
    party: 'notary' as const,
    documentId,
    askedOn: on,
    dueOn: legalDate('2026-04-15'),
    reason: null,
    ...left,
  };
  const toNotaries = [
    { ...asked, id: 'p-1', n: 9, kind: 'prohibit' as const, subject: 'F-1/9', status: 'answered' as const },
    { ...asked, id: 'l-1', n: 20, kind: 'lift_prohibition' as const, subject: 'F-1/9', status: 'asked' as const },
  ];
  const body = '{"prohibition":"F-1/9"}';
  const ofNotaries = [{ documentId, id: 'N-1', request: 'p-1', kind: 'prohibited' as const, on, body }];

  it.each(languages)(
    'has what the notaries were told beside the banks, with the answer or the day for it, in %s',
    (language) => {
      const text = measuresText(
        { case: null, messages: [], requests: [], answers: [], toNotaries, ofNotaries },
        language,
        on,
      );
      const names = { kk: 'нотариустардың жүйесі', ru: 'система нотариата', en: 'notaries’ system' };
      expect(text.split(names[language])).toHaveLength(3);
      expect(text).toContain({ kk: 'тыйым енгізілді', ru: 'запрет внесен', en: 'prohibition entered' }[language]);
      expect(text).toContain('2026-04-15');
      expect(text).not.toMatch(/prohibit_|lift_prohibition/);
    },
  );

  it('of a case without any is nothing', () => {
    expect(
      measuresText({ case: null, messages: [], requests: [], answers: [], toNotaries: [], ofNotaries: [] }, 'en', on),
    ).toBe('');
  });
});

describe('the register of debtors in the history of a case', () => {
  const told = (register: CaseState['register'], language: (typeof languages)[number] = 'en') =>
    registerText({ case: { register, awaiting: [] as CaseState['awaiting'] } as CaseState }, language);
  const statuses = ['entering', 'entered', 'leaving', 'left', 'handed_over'] as const;

  it.each(languages)(
    'says in %s how the debtor stands in it and since when, each standing in words of its own',
    (language) => {
      const texts = statuses.map((status) => told({ status, since: on, overdue: false }, language));
      for (const text of texts) expect(text).toContain(on);
      expect(new Set(texts).size).toBe(statuses.length);
      for (const text of texts) expect(text).not.toMatch(/_|undefined|[{}]/);
    },
  );

  it('says that a removal is late, that the bailiff ends an entry that was handed over, and nothing where none was asked for', () => {
    expect(told({ status: 'leaving', since: on, overdue: true })).toMatch(/removal asked for on 2026-04-13.*overdue/);
    expect(told({ status: 'handed_over', since: on, overdue: false })).toContain('the territorial body removes it');
    expect(told({ status: 'none', since: null, overdue: false })).toBe('');
    expect(registerText({ case: null }, 'en')).toBe('');
  });

  it.each(languages)(
    'says in %s that nothing was asked for while the opening is unsigned, and nothing of a struck one',
    (language) => {
      const register = { status: 'entering', since: on, overdue: false } as const;
      const awaiting = [{ of: '4', act: 'opening', on, overdue: false }] as const;
      const text = registerText({ case: { register, awaiting } as unknown as CaseState }, language);
      expect(text).not.toContain(on);
      expect(text.length).toBeGreaterThan(40);
      const struck = { register, awaiting: [], isOpeningStruck: true } as unknown as CaseState;
      expect(registerText({ case: struck }, language)).toBe('');
    },
  );
});
