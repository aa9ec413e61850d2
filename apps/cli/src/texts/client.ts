/** What `oryndau client` says. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const clientTexts = {
  unknown: {
    kk: '{id} нөмірлі күшіндегі клиент жоқ',
    ru: 'нет действующего клиента с номером {id}',
    en: 'no client that is not revoked has the id {id}',
  },
  revoked: {
    kk: '{id} клиенті енді шақыра алмайды, оған ештеңе жіберілмейді.',
    ru: 'Клиент {id} больше не может вызывать, и ему больше ничего не шлют.',
    en: 'The client {id} may call no more, and nothing more is sent to it.',
  },
  taken: {
    kk: '{name} атты клиент бұрыннан бар',
    ru: 'клиент с именем {name} уже есть',
    en: 'a client has the name {name} already',
  },
  added: {
    kk: '{id} клиенті «Authorization: Bearer» және осы жолмен шақырады. Ол бір рет көрсетіледі, еш жерде сақталмайды.',
    ru: 'Клиент {id} вызывает с «Authorization: Bearer» и этой строкой. Ее показывают один раз и нигде не хранят.',
    en: 'The client {id} calls with "Authorization: Bearer" and this line. It is shown once and kept nowhere.',
  },
  nobody: {
    kk: 'API-ді ешбір жүйе шақыра алмайды.',
    ru: 'Ни одна система не может вызывать API.',
    en: 'No system may call the API.',
  },
  id: { kk: 'нөмірі', ru: 'номер', en: 'id' },
  name: { kk: 'аты', ru: 'имя', en: 'name' },
  scopes: { kk: 'рұқсаттары', ru: 'права', en: 'scopes' },
  regions: { kk: 'өңірлері', ru: 'регионы', en: 'regions' },
  since: { kk: 'қашаннан', ru: 'с', en: 'since' },
  all: { kk: 'барлығы', ru: 'все', en: 'all' },
  revokedOn: { kk: '{on} қайтарылды', ru: 'отозван {on}', en: 'revoked {on}' },
} as const satisfies Readonly<Record<string, Sentence>>;

export const clientSays = sayer(clientTexts);
