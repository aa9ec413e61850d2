/** What every command says beside its own: that it stops, that nobody said yes, and where it cannot work. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const sessionTexts = {
  stopping: {
    kk: 'Басталғаны сақталғаннан кейін тоқтайды; бірден тоқтату үшін Ctrl-C пернесін тағы басыңыз.',
    ru: 'Остановка, как только начатое сохранено; еще раз Ctrl-C — остановка сразу.',
    en: 'Stopping when what is under way is durable; Ctrl-C once more to stop at once.',
  },
  stopped: { kk: 'тоқтатылды', ru: 'остановлено', en: 'stopped' },
  readOnly: {
    kk: 'дерекқор — тек оқуға арналған көшірме, ал {why}. Мұндай көшірмеде мыналар жұмыс істейді: verify, outcomes, stats, case, suspense, task list.',
    ru: 'база данных — копия только для чтения, а {why}. На такой копии работают verify, outcomes, stats, case, suspense и task list.',
    en: 'the database is a read-only copy, and {why}. On such a copy work verify, outcomes, stats, case, suspense and task list.',
  },
  writes: { kk: '«oryndau {name}» жазады', ru: '«oryndau {name}» пишет', en: '"oryndau {name}" writes' },
  empty: {
    kk: 'онда Oryndau деректері әлі жоқ',
    ru: 'в ней еще нет данных Oryndau',
    en: 'it holds no data of Oryndau yet',
  },
  notConfirmed: {
    kk: 'Ештеңе өзгерген жоқ: растаңыз немесе --yes қосыңыз.',
    ru: 'Ничего не изменено: подтвердите или добавьте --yes.',
    en: 'Nothing was changed: confirm it, or add --yes.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const sessionSays = sayer(sessionTexts);
