/** What would be put into force is read in words: a policy has a name, in every language. */
import { legalDate } from '@oryndau/law/legal-date';
import { policies } from '@oryndau/proceedings/core';
import { languages } from '@oryndau/words/languages';
import { expect, it } from 'vitest';
import { enactedInShort } from './enacted-details.ts';

it.each(languages)('a day of a policy, under the name of the policy, in %s', (language) => {
  const from = legalDate('2027-01-01');
  const ids = [...new Set(policies.map(({ id }) => id))];
  expect(ids.length).toBeGreaterThan(3);
  for (const policy of ids) {
    const said = enactedInShort({ policy, day: 'SECOND_SMS', days: 12, from }, language);
    expect(said).not.toContain(policy);
    expect(said).toMatch(/^\p{Lu}.*: 12$/u);
  }
});
