/** What `oryndau suspense` says. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const suspenseTexts = {
  nothing: {
    kk: 'Анықталмаған ақша жоқ.',
    ru: 'Невыясненных денег нет.',
    en: 'Nothing lies in suspense.',
  },
  booked: { kk: 'есепке алынды', ru: 'проведено', en: 'booked' },
  amount: { kk: 'сомасы', ru: 'сумма', en: 'amount' },
  reason: { kk: 'себебі', ru: 'причина', en: 'reason' },
  likely: { kk: 'кімдікі болуы мүмкін', ru: 'вероятно, за', en: 'likely for' },
  entry: { kk: 'жазба', ru: 'запись', en: 'entry' },
  entries: { kk: 'жазбалар', ru: 'записей', en: 'entries' },
  account: { kk: 'шот', ru: 'счет', en: 'account' },
  since: { kk: 'қашаннан', ru: 'с', en: 'since' },
  saidBy: { kk: 'кім айтты', ru: 'кто сказал', en: 'said by' },
  noOwn: {
    kk: 'Ақша тек айыппұлда көрсетілген шотқа түссе ғана есептеледі.',
    ru: 'Деньги считаются только на счете, который назван в штрафе.',
    en: 'Money counts on the account that the fine names, and on no other.',
  },
  notOwn: {
    kk: '{account} олардың арасында жоқ: «oryndau suspense own» тізімін көрсетеді',
    ru: '{account} среди них нет: их список дает «oryndau suspense own»',
    en: '{account} is none of them: "oryndau suspense own" lists them',
  },
  sameBooking: { kk: 'дәл сол жазба', ru: 'та же запись', en: 'same-booking' },
  notOurs: { kk: 'бізге қатысы жоқ', ru: 'не наше', en: 'not-ours' },
  askClear: {
    kk: '{entry} жазбасын анықталмағандардан шығару ({what}), кім: {by}?',
    ru: 'Убрать {entry} из невыясненных ({what}), кто: {by}?',
    en: 'Take {entry} out of suspense as {what}, as {by}?',
  },
  askClearFile: {
    kk: '{file} файлынан келген {count} жазбаны ({sum}) бұрын есепке алынған деп анықталмағандардан шығару, кім: {by}?',
    ru: 'Убрать {count} записей файла {file} ({sum}) из невыясненных как учтенные раньше, кто: {by}?',
    en: 'Take {count} entries of the file {file} ({sum}) out of suspense as counted before, as {by}?',
  },
  clearedFile: {
    kk: '{file}: {count} жазба ({sum}) анықталмағандардан шықты, олар бұрын есепке алынған. Кім: {by}.',
    ru: '{file}: {count} записей ({sum}) убрано из невыясненных: они учтены раньше. Кто: {by}.',
    en: '{count} entries of {file} ({sum}) left suspense: they were counted before. By {by}.',
  },
  severalFiles: {
    kk: '{file} деген бірнеше файл бар, олардың дайджестері: {files}. Біреуін дайджесті бойынша атаңыз.',
    ru: 'Файлов с именем {file} несколько, их дайджесты: {files}. Назовите один из них по дайджесту.',
    en: 'Several files are called {file}; their digests: {files}. Name one of them by its digest.',
  },
  nothingOfFile: {
    kk: '{file} файлынан келген, басқа файлда хабарланған болуы мүмкін жазбалар анықталмағандар арасында жоқ. Файлдың атын тапсырмадан алыңыз. Жаңа жазбалар роботтың келесі жүрісінде анықталмағандарға түседі.',
    ru: 'Среди невыясненных нет записей файла {file}, о которых, возможно, сообщал другой файл. Имя файла возьмите из задачи. Новые записи попадают в невыясненные при следующем проходе робота.',
    en: 'Nothing of the file {file} lies in suspense as told before. Take the name of the file from the task. What has just come in goes to suspense with the robot’s next pass.',
  },
  notDone: {
    kk: 'ештеңе істелген жоқ (сұрайтын ешкім болмаса, --yes)',
    ru: 'ничего не сделано (--yes, если спросить некого)',
    en: 'nothing was done (--yes where nobody can be asked)',
  },
  cleared: {
    kk: '{entry}: {amount} анықталмағандардан шықты ({what}), шешім күні {on}, кім: {by}.',
    ru: '{entry}: {amount} убрано из невыясненных ({what}), решено {on}, кто: {by}.',
    en: '{amount} of {entry} left suspense as {what}, decided on {on} by {by}.',
  },
  askAssign: {
    kk: '{entry} жазбасын {number} айыппұлына жатқызу, кім: {by}?',
    ru: 'Отнести {entry} к штрафу {number}, кто: {by}?',
    en: 'Assign {entry} to fine {number}, as {by}?',
  },
  notAssigned: {
    kk: 'ештеңе жатқызылған жоқ (сұрайтын ешкім болмаса, --yes)',
    ru: 'ничего не отнесено (--yes, если спросить некого)',
    en: 'nothing was assigned (--yes where nobody can be asked)',
  },
  assigned: {
    kk: '{entry}: {amount} KZT {number} айыппұлына жатқызылды, шешім күні {on}, кім: {by}.',
    ru: '{entry}: {amount} KZT отнесено к штрафу {number}, решено {on}, кто: {by}.',
    en: '{amount} KZT of {entry} are assigned to fine {number}, decided on {on} by {by}.',
  },
  nextTick: {
    kk: 'Ақшаны келесі тик кіріске алады: oryndau tick --on {on} (жұмыс істеп тұрған «oryndau work» мұны өзі істейді).',
    ru: 'Деньги проведет следующий тик: oryndau tick --on {on} (работающий «oryndau work» сделает это сам).',
    en: 'The next tick books the money: oryndau tick --on {on} (a running "oryndau work" does it by itself).',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const suspenseSays = sayer(suspenseTexts);
