import { describe, expect, it } from 'vitest';
import { channelNames, messageName, updateNames } from './channels.ts';
import { languages } from './languages.ts';
import { updateKinds } from './lists.ts';

describe('a message in a list', () => {
  it('of an update says in Kazakh what it is about before what it is', () => {
    const answered = { channel: 'sms', about: 'filing_answered' };
    expect(languages.map((language) => messageName(answered, language))).toEqual([
      'өтінішке жауап туралы SMS',
      'SMS об ответе на обращение',
      'SMS on the answer to a request',
    ]);
    for (const channel of channelNames)
      for (const about of updateKinds) expect(messageName({ channel, about }, 'kk')).toMatch(/^\p{Ll}.+ туралы .+$/u);
    expect(Object.keys(updateNames)).toHaveLength(updateKinds.length);
  });

  it('of a notice is called by its way, and one of a way that nobody knows by its code', () => {
    expect(messageName({ channel: 'registered_mail', about: 'notice' }, 'kk')).toBe('тапсырыс хат');
    expect(messageName({ channel: 'pigeon', about: 'notice' }, 'ru')).toBe('pigeon');
  });
});
