/** Tasks of what banks say, or do not say. What stands in braces is a field of the task, or a way to act. */
import type { bankTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import { NOT_TAKEN, type TaskText } from './task-text.ts';

export const bankTaskTexts: Readonly<Record<(typeof bankTaskCodes)[number], TaskText>> = {
  BANK_SILENT: {
    name: { kk: 'Банк жауап бермейді', ru: 'Банк не отвечает', en: 'A bank does not answer' },
    sentence: {
      kk: '{bank} банкі {dueOn} күніне дейін жауап бермеді: {kind}.',
      ru: 'Банк {bank} не ответил до {dueOn}: {kind}.',
      en: 'The bank {bank} has not answered by {dueOn}: {kind}.',
    },
    did: {
      kk: 'Робот жауапты болжамайды: күтеді. Шоттар туралы басқа банктердің жауабы жеткілікті. Жауап келсе, ол есепке алынады және тапсырма өзі жабылады.',
      ru: 'Робот не додумывает ответ, а ждет. Для счетов достаточно ответов других банков. Если ответ придет, он будет учтен, и задача закроется сама.',
      en: 'The robot guesses no answer, it waits. For accounts the answers of other banks are enough. Should the answer come it counts, and closes this task.',
    },
    advice: {
      kk: 'Банктен {request} сұрауының нөмірі бойынша жауап сұраңыз. Ақша немесе тыйым күмәнді болса, істі тоқтата тұрыңыз: {hold}.',
      ru: 'Спросите банк по номеру запроса {request}. Если есть сомнение в деньгах или аресте, приостановите дело: {hold}.',
      en: 'Ask the bank by the number of the request, {request}. If money or an arrest is in doubt, hold the case: {hold}.',
    },
  },
  BANK_REJECTS: {
    name: { kk: 'Банк сұрауды қабылдамады', ru: 'Банк не принял запрос', en: 'A bank refused a request' },
    sentence: {
      kk: '{bank} банкі сұрауды тұтас қабылдамады ({reason}): {kind}.',
      ru: 'Банк {bank} не принял запрос целиком ({reason}): {kind}.',
      en: 'The bank {bank} refused the request as a whole ({reason}): {kind}.',
    },
    did: {
      kk: 'Тыйым немесе өкім істе орындалмаған деп белгіленді; робот дәл осы сұрауды қайталамайды.',
      ru: 'Арест или распоряжение отмечены в деле как неисполненные; этот же запрос робот не повторяет.',
      en: 'An arrest or an order is recorded in the case as not carried out; the robot does not send the same request again.',
    },
    advice: {
      kk: 'Себебін банктен біліңіз ({request}). Көп іс бойынша қайталанса, байланыс баптауы мен сертификаттарды тексеріңіз. Тыйымды алу қабылданбаса, банкке бүгін жазыңыз: адамның ақшасы тұр.',
      ru: 'Узнайте причину в банке ({request}). Если так по многим делам, проверьте настройку связи и сертификаты. Если это снятие ареста, напишите банку сегодня: деньги человека заблокированы.',
      en: 'Ask the bank why ({request}). If it happens in many cases, check the configuration of the link and its certificates. If it was a lifting, write to the bank today: a person’s money is blocked.',
    },
  },
  BANK_NONSENSE: {
    name: {
      kk: 'Банктің хабары оқылмайды',
      ru: 'Сообщение банка не читается',
      en: 'A message of a bank cannot be read',
    },
    sentence: {
      kk: '{bank} банкінен жауап деп тануға болмайтын хабарлама келді: {code}, {place}.',
      ru: 'От банка {bank} пришло то, что нельзя признать ответом: {code}, {place}.',
      en: 'What came from the bank {bank} cannot be taken for an answer: {code}, {place}.',
    },
    did: {
      kk: 'Хабарлама қабылданбады: қолтаңбасы, түрі немесе мазмұны дұрыс емес. Ешбір іс өзгерген жоқ.',
      ru: 'Сообщение не принято: подпись, вид или содержание неверны. Ни одно дело не изменилось.',
      en: 'It was not taken: its signature, form or content is wrong. No case was changed.',
    },
    advice: {
      kk: 'Банкке {envelope} конвертін көрсетіп, қайта жіберуін сұраңыз. Қолтаңба жарамсыз болса, мұны қауіпсіздік оқиғасы деп қараңыз.',
      ru: 'Сообщите банку номер конверта {envelope} и попросите прислать снова. Если неверна подпись, это случай для службы безопасности.',
      en: 'Name the envelope {envelope} to the bank and ask for it again. If the signature is wrong, tell your security officer.',
    },
  },
  BANK_ANSWERS_NOTHING: {
    name: {
      kk: 'Банк сұралмағанға жауап берді',
      ru: 'Банк ответил на то, о чем не спрашивали',
      en: 'A bank answers what nobody asked',
    },
    sentence: {
      kk: '{bank} банкі одан сұралмаған нәрсеге жауап берді: {kind}.',
      ru: 'Банк {bank} ответил на то, о чем его не спрашивали: {kind}.',
      en: 'The bank {bank} answered what it was not asked: {kind}.',
    },
    did: NOT_TAKEN,
    advice: {
      kk: 'Банкке {answer} жауабын көрсетіп, қай сұрауға қатысты екенін сұраңыз. Ақша алынған немесе шотқа тыйым салынған болса, дереу қайтаруды талап етіңіз: мұндай өкім берілген жоқ.',
      ru: 'Назовите банку ответ {answer} и спросите, к какому запросу он относится. Если взяты деньги или наложен арест, требуйте немедленной отмены: распоряжения об этом не было.',
      en: 'Name the answer {answer} to the bank and ask which request it means. If money was taken or an account arrested, demand that it is undone at once: nobody ordered it.',
    },
  },
  BANK_ANSWERS_ANOTHER: {
    name: {
      kk: 'Банктің жауабы сұрауға сай емес',
      ru: 'Ответ банка не подходит к запросу',
      en: 'A bank’s answer does not fit its request',
    },
    sentence: {
      kk: '{bank} банкінің жауабы сұрауға сай емес: {kind}.',
      ru: 'Ответ банка {bank} не подходит к запросу: {kind}.',
      en: 'The answer of the bank {bank} does not fit its request: {kind}.',
    },
    did: NOT_TAKEN,
    advice: {
      kk: 'Банкпен {request} сұрауы мен {answer} жауабын салыстырыңыз және дұрыс жауапты сұраңыз. Күмән болса: {hold}.',
      ru: 'Сверьте с банком запрос {request} и ответ {answer} и попросите правильный ответ. Если есть сомнение: {hold}.',
      en: 'Compare the request {request} and the answer {answer} with the bank, and ask for the right answer. If in doubt: {hold}.',
    },
  },
  BANK_CONTRADICTS: {
    name: { kk: 'Банк бұрынғы сөзіне қайшы келді', ru: 'Банк противоречит себе', en: 'A bank contradicts itself' },
    sentence: {
      kk: '{bank} банкі бұрынғы сөзіне қайшы жауап берді: {kind}, бұрынғысы: {before}.',
      ru: 'Банк {bank} ответил противоположно тому, что сказал раньше: {kind}, раньше: {before}.',
      en: 'The bank {bank} contradicts what it said before: {kind}, before: {before}.',
    },
    did: {
      kk: 'Бірінші жауап күшінде қалды, екіншісі сақталды, бірақ оған сүйеніп ештеңе шешілген жоқ.',
      ru: 'В силе остался первый ответ; второй сохранен, но по нему ничего не решено.',
      en: 'The first answer stands; the second one is kept, and nothing was decided by it.',
    },
    advice: {
      kk: 'Банктен {request} бойынша шын жағдайды жазбаша сұраңыз. Анықталғанша істі тоқтата тұрыңыз: {hold}.',
      ru: 'Запросите у банка письменно, как на самом деле обстоит с {request}. До ответа приостановите дело: {hold}.',
      en: 'Ask the bank in writing how it really stands with {request}. Until then hold the case: {hold}.',
    },
  },
  BANK_CANNOT_RECALL: {
    name: {
      kk: 'Банк өкімді қайтара алмады',
      ru: 'Банк не смог отозвать распоряжение',
      en: 'A bank could not recall an order',
    },
    sentence: {
      kk: '{bank} банкі инкассолық өкімді кері қайтара алмады ({reason}).',
      ru: 'Банк {bank} не смог отозвать инкассовое распоряжение ({reason}).',
      en: 'The bank {bank} could not recall the collection order ({reason}).',
    },
    did: {
      kk: 'Робот өкімді тірі деп санайды және жаңасын бермейді. Банк өкім толық орындалғанын хабарласа, тапсырма өзі жабылады.',
      ru: 'Робот считает распоряжение живым и нового не дает. Если банк сообщит, что оно исполнено полностью, задача закроется сама.',
      en: 'The robot takes the order for alive and gives no new one. Should the bank report that it is executed whole, this task closes itself.',
    },
    advice: {
      kk: 'Банктен өкім бойынша қанша алынғанын біліңіз ({request}). Артық алынған ақша адамға қайтарылады; іс берілген болса, жеке сот орындаушысына хабарлаңыз: {showCase}.',
      ru: 'Узнайте в банке, сколько взято по распоряжению ({request}). Лишнее возвращается человеку; если дело передано, сообщите частному судебному исполнителю: {showCase}.',
      en: 'Ask the bank how much was taken by the order ({request}). What is too much goes back to the person; if the case was transferred, tell the private bailiff: {showCase}.',
    },
  },
};
