/**
 * What each task of the operator means, in the three languages of the house: what happened, what the robot did and did not do because of it, what to do
 * next. A code without a row does not compile. What stands in braces is a field of the task, or a command (`commandsOf` in tasks.ts).
 */
import type { OwnTaskCode, ResolvedReason } from '@oryndau/deciding/tasks/task-codes';
import type { RefusalGroup } from '@oryndau/law/refusal';
import type { Language } from '@oryndau/words/languages';

type Texts = Readonly<Record<Language, string>>;

export interface TaskText {
  readonly sentence: Texts;
  /** What the robot did and did not do because of it. */
  readonly did: Texts;
  readonly advice: Texts;
}

/** Of every task that comes of an answer that the robot did not take. */
const NOT_TAKEN: Texts = {
  kk: 'Робот бұл жауапты сақтады, бірақ іс бойынша ештеңе шешкен жоқ: іс бұрынғы қалпында.',
  ru: 'Робот сохранил этот ответ, но по делу ничего не решил: дело осталось как было.',
  en: 'The robot kept the answer and decided nothing by it: the case is as it was.',
};

/** Of every request that could not be written. */
const NOT_ASKED: Texts = {
  kk: 'Банкке ештеңе жіберілген жоқ. Тыйым немесе өкім болса, робот оны істе орындалмаған деп белгіледі.',
  ru: 'В банк ничего не отправлено. Если это арест или распоряжение, робот отметил в деле, что оно не исполнено.',
  en: 'Nothing was sent to the bank. An arrest or an order was recorded in the case as not carried out.',
};

export const taskTexts: Readonly<Record<OwnTaskCode, TaskText>> = {
  // Banks
  BANK_SILENT: {
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

  // The notaries
  NOTARY_SILENT: {
    sentence: {
      kk: 'Нотариустардың жүйесі {dueOn} күніне дейін жауап бермеді: {kind}.',
      ru: 'Система нотариата не ответила до {dueOn}: {kind}.',
      en: 'The notaries’ system has not answered by {dueOn}: {kind}.',
    },
    did: {
      kk: 'Робот жауапты болжамайды: күтеді. Тыйым салынған деп те, салынбаған деп те есептелмейді. Жауап келсе, ол есепке алынады және тапсырма өзі жабылады.',
      ru: 'Робот не додумывает ответ, а ждет. Запрет не считается ни внесенным, ни отклоненным. Если ответ придет, он будет учтен, и задача закроется сама.',
      en: 'The robot guesses no answer, it waits. The prohibition counts neither as entered nor as refused. Should the answer come it counts, and closes this task.',
    },
    advice: {
      kk: 'Нотариустардың жүйесінен {request} сұрауының нөмірі бойынша жауап сұраңыз. Көп іс бойынша қайталанса, байланыс баптауын тексеріңіз: {showCase}.',
      ru: 'Спросите систему нотариата по номеру запроса {request}. Если так по многим делам, проверьте настройку связи: {showCase}.',
      en: 'Ask the notaries’ system by the number of the request, {request}. If it happens in many cases, check the configuration of the link: {showCase}.',
    },
  },
  NOTARY_REJECTS: {
    sentence: {
      kk: 'Нотариустардың жүйесі сұрауды тұтас қабылдамады ({reason}): {kind}.',
      ru: 'Система нотариата не приняла запрос целиком ({reason}): {kind}.',
      en: 'The notaries’ system refused the request as a whole ({reason}): {kind}.',
    },
    did: {
      kk: 'Тыйым енгізілмеген болса, ол істе жоқ деп белгіленді; робот дәл осы сұрауды қайталамайды.',
      ru: 'Если это внесение запрета, в деле отмечено, что его нет; этот же запрос робот не повторяет.',
      en: 'If it was to enter a prohibition, the case has none; the robot does not send the same request again.',
    },
    advice: {
      kk: 'Себебін біліңіз ({request}). Тыйымды алу қабылданбаса, нотариустардың жүйесіне бүгін жазыңыз: адам өз мүлкіне билік ете алмай отыр. {showCase}.',
      ru: 'Узнайте причину ({request}). Если не принято снятие запрета, напишите в систему нотариата сегодня: человек не может распоряжаться своим имуществом. {showCase}.',
      en: 'Ask why ({request}). If it was a lifting, write to the notaries’ system today: a person cannot dispose of their own property. {showCase}.',
    },
  },
  NOTARY_NONSENSE: {
    sentence: {
      kk: 'Нотариустардың жүйесінен жауап деп тануға болмайтын хабарлама келді: {code}, {place}.',
      ru: 'От системы нотариата пришло то, что нельзя признать ответом: {code}, {place}.',
      en: 'What came from the notaries’ system cannot be taken for an answer: {code}, {place}.',
    },
    did: {
      kk: 'Хабарлама қабылданбады: қолтаңбасы, түрі немесе мазмұны дұрыс емес. Ешбір іс өзгерген жоқ.',
      ru: 'Сообщение не принято: подпись, вид или содержание неверны. Ни одно дело не изменилось.',
      en: 'It was not taken: its signature, form or content is wrong. No case was changed.',
    },
    advice: {
      kk: 'Нотариустардың жүйесіне {envelope} конвертін көрсетіп, қайта жіберуін сұраңыз. Қолтаңба жарамсыз болса, мұны қауіпсіздік оқиғасы деп қараңыз.',
      ru: 'Сообщите системе нотариата номер конверта {envelope} и попросите прислать снова. Если неверна подпись, это случай для службы безопасности.',
      en: 'Name the envelope {envelope} to the notaries’ system and ask for it again. If the signature is wrong, tell your security officer.',
    },
  },
  NOTARY_ANSWERS_NOTHING: {
    sentence: {
      kk: 'Нотариустардың жүйесі одан сұралмаған нәрсеге жауап берді: {kind}.',
      ru: 'Система нотариата ответила на то, о чем ее не спрашивали: {kind}.',
      en: 'The notaries’ system answered what it was not asked: {kind}.',
    },
    did: NOT_TAKEN,
    advice: {
      kk: 'Оған {answer} жауабын көрсетіп, қай сұрауға қатысты екенін сұраңыз. Тыйым салынған болса, дереу алуды талап етіңіз: мұндай қаулы болған жоқ.',
      ru: 'Назовите ей ответ {answer} и спросите, к какому запросу он относится. Если внесен запрет, требуйте снять его немедленно: постановления не было.',
      en: 'Name the answer {answer} to it and ask which request it means. If a prohibition was entered, demand that it is lifted at once: nobody ordered it.',
    },
  },
  NOTARY_CONTRADICTS: {
    sentence: {
      kk: 'Нотариустардың жүйесінің жауабы сұрауға немесе бұрынғы сөзіне сай емес: {kind}, бұрынғысы: {before}.',
      ru: 'Ответ системы нотариата не подходит к запросу или к сказанному раньше: {kind}, раньше: {before}.',
      en: 'The answer of the notaries’ system fits neither its request nor what it said before: {kind}, before: {before}.',
    },
    did: {
      kk: 'Бірінші жауап күшінде қалды, екіншісі сақталды, бірақ оған сүйеніп ештеңе шешілген жоқ.',
      ru: 'В силе остался первый ответ; второй сохранен, но по нему ничего не решено.',
      en: 'The first answer stands; the second one is kept, and nothing was decided by it.',
    },
    advice: {
      kk: 'Нотариустардың жүйесінен {request} бойынша шын жағдайды жазбаша сұраңыз: {showCase}.',
      ru: 'Запросите у системы нотариата письменно, как на самом деле обстоит с {request}: {showCase}.',
      en: 'Ask the notaries’ system in writing how it really stands with {request}: {showCase}.',
    },
  },
  NOTARY_KNOWS_NOTHING: {
    sentence: {
      kk: 'Нотариустардың жүйесі бұл тыйымды білмейтінін айтады: {kind}.',
      ru: 'Система нотариата отвечает, что такого запрета не знает: {kind}.',
      en: 'The notaries’ system says that it knows no such prohibition: {kind}.',
    },
    did: {
      kk: 'Білмейтіні алынғанын білдірмейді: робот тыйымды алынған деп есептемейді және күтеді.',
      ru: '«Не знает» не значит «снят»: робот не считает запрет снятым и ждет.',
      en: 'That it does not know is not that it is lifted: the robot does not take it for lifted, and waits.',
    },
    advice: {
      kk: 'Нотариустардың жүйесінен тыйым нөмірі бойынша жазбаша сұраңыз ({request}): енгізілді ме, кім алды. {showCase}.',
      ru: 'Спросите систему нотариата письменно по номеру запрета ({request}): внесен ли он и кто его снял. {showCase}.',
      en: 'Ask the notaries’ system in writing by the number of the prohibition ({request}): was it entered, and who has lifted it. {showCase}.',
    },
  },

  // Requests that could not be written
  NO_ARREST: {
    sentence: {
      kk: 'Банкке сұрау жасалмады: істе тыйым туралы жазба жоқ.',
      ru: 'Запрос в банк не составлен: в деле нет ареста, к которому он относится.',
      en: 'The request to the bank could not be written: the case has no arrest that it could be about.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Бұл бағдарламаның қатесі: {showCase} нәтижесін әзірлеушілерге жіберіңіз, ал істі тоқтата тұрыңыз: {hold}.',
      ru: 'Это ошибка программы: передайте разработчикам вывод {showCase}, а дело приостановите: {hold}.',
      en: 'This is a fault of the program: report it with the output of {showCase}, and hold the case: {hold}.',
    },
  },
  BANK_NOT_CONNECTED: {
    sentence: {
      kk: 'Шоты бар банк қосылмаған: сұрау жіберілген жоқ.',
      ru: 'Банк, в котором открыт счет, не подключен: запрос не отправлен.',
      en: 'The bank of the account is not connected: the request was not sent.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Банкті ORYNDAU_CONNECTORS файлындағы banks тізіміне қосыңыз. Тыйымды алу жіберілмесе, банкке қағаз жүзінде жазыңыз: {showCase}.',
      ru: 'Подключите банк в файле ORYNDAU_CONNECTORS, раздел banks. Если не отправлено снятие ареста, напишите банку на бумаге: {showCase}.',
      en: 'Connect the bank under banks in the file of ORYNDAU_CONNECTORS. If a lifting was not sent, write to the bank on paper: {showCase}.',
    },
  },
  NO_BUDGET_CODES: {
    sentence: {
      kk: 'Құжатта БСК немесе ТТК жоқ: инкассолық өкім жасалмады.',
      ru: 'В документе нет КБК или КНП: инкассовое распоряжение не составлено.',
      en: 'The document has no KBK or KNP: no collection order was formed.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Кодтарды құжатты шығарған органнан сұраңыз: оларды робот та, оператор да ойдан қоспайды. Келмесе, іс мерзімінде жеке сот орындаушысына беріледі.',
      ru: 'Запросите коды у органа, вынесшего документ: ни робот, ни оператор их не придумывает. Если их не будет, дело в срок уйдет частному судебному исполнителю.',
      en: 'Ask the issuing body for the codes: neither robot nor operator makes them up. Without them the case goes to the private bailiff when its term ends.',
    },
  },
  UNKNOWN_MESSAGE: {
    sentence: {
      kk: 'Банкке арналған хабарлама танылмады, сондықтан жіберілген жоқ.',
      ru: 'Сообщение для банка не распознано и потому не отправлено.',
      en: 'A message for a bank was not recognised and so was not sent.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Бағдарламаның нұсқалары араласқан болуы мүмкін: барлық процестерді бір нұсқада іске қосыңыз, содан кейін: {showCase}.',
      ru: 'Возможно, работают разные версии программы: запустите все процессы в одной версии, затем: {showCase}.',
      en: 'Versions of the program may be mixed: run all processes in one version, then look at {showCase}.',
    },
  },

  // The case
  FILING: {
    sentence: {
      kk: '№ {filing} өтініш жауап күтуде ({kind}), мерзімі {answerBy}.',
      ru: 'Обращение № {filing} ждет ответа ({kind}), срок {answerBy}.',
      en: 'Filing No. {filing} waits for an answer ({kind}), due by {answerBy}.',
    },
    did: {
      kk: 'Жаңа шаралар тоқтатылды, қолданыстағы өкім кері қайтарылды; шағым болса, іс тоқтатыла тұрады.',
      ru: 'Новые меры остановлены, живое распоряжение отзывается; если это жалоба, дело приостановлено.',
      en: 'New measures have stopped, a living order is recalled; a complaint holds the case.',
    },
    advice: {
      kk: 'Оқыңыз: {filingShow}. Жауап беріңіз: {filingAnswer}. Жауап тапсырманы жабады. Кейінге қалдыру не бөліп төлеу сұралса, оны айыппұл салған орган шешеді (ӘҚБтК-нің 888-бабы): өтінішті бүгін соған жіберіп, шешімін жауапта жазыңыз; қанағаттандырылса, іс тоқтатыла тұрады, мерзім біткенде «hold lift» қолданыңыз.',
      ru: 'Прочитайте: {filingShow}. Ответьте: {filingAnswer}. Ответ закроет задачу. Если просят отсрочку или рассрочку, решает орган, наложивший штраф (статья 888 КоАП): передайте ему обращение сегодня и ответьте его решением; удовлетворенное приостановит дело, по окончании срока снимите приостановление («hold lift»).',
      en: 'Read it: {filingShow}. Answer it: {filingAnswer}. The answer closes this task. Where a deferral or instalments are asked for, the body that imposed the fine decides (KoAP Art. 888): hand it on today, and answer with what it decided; granted, it holds the case, and at the end of the term “hold lift” lets it go on.',
    },
  },
  LATE_MONEY: {
    sentence: {
      kk: 'Іс аяқталғаннан кейін {amount} теңге қозғалды (банк қайтарып алды: {reversal}).',
      ru: 'После окончания дела прошло {amount} тенге (банк отозвал платеж: {reversal}).',
      en: '{amount} tenge moved after the end of the case (taken back by the bank: {reversal}).',
    },
    did: {
      kk: 'Ақша кіріске алынды, істің нәтижесі өзгерген жоқ. Іс берілген және палата қосылған болса, робот жеке сот орындаушысына өзі хабарлайды, палата растағанда тапсырма жабылады. Төлем қызметі арқылы екі рет төленгенін робот өзі қайтарады, бұл да тапсырманы жабады; банк арқылы келген артығын қайтармайды.',
      ru: 'Деньги оприходованы, исход дела не изменился. Если дело передано и палата подключена, робот сам сообщает частному судебному исполнителю, и подтверждение палаты закроет задачу. Уплаченное дважды через платежную службу робот возвращает сам, это тоже закроет задачу; лишнее, пришедшее через банк, не возвращает.',
      en: 'The money is booked, the outcome stays. If the case was transferred and a chamber is connected, the robot tells the private bailiff by itself, and the chamber’s receipt closes this task. What was paid twice through the payment service it sends back by itself, which closes it too; what came too much through the bank it does not send back.',
    },
    advice: {
      kk: 'Қараңыз: {showCase}. Онда палатаға не хабарланғаны және не расталғаны көрінеді. Іс берілген, ал палата қосылмаған болса, жеке сот орындаушысына осы соманы бүгін өзіңіз хабарлаңыз, әйтпесе ол екінші рет өндіреді. «Қайтару» шотындағы ақша төлеушіге қайтарылуға тиіс: ондай ақша болса, тапсырма өзі жабылмайды.',
      ru: 'Посмотрите: {showCase}. Там видно, что сообщено палате и что ею подтверждено. Если дело передано, а палата не подключена, сообщите эту сумму частному судебному исполнителю сегодня сами, иначе он взыщет ее второй раз. Деньги на счете «возврат» подлежат возврату плательщику: пока они там, сообщение палате задачу не закроет.',
      en: 'Look: {showCase}. It shows what the chamber was told and what it acknowledged. If the case was transferred and no chamber is connected, tell the private bailiff of this sum yourself today, or he collects it a second time. Money in the account “refund” is the payer’s and must go back: while there is some, the word of the chamber does not close this task.',
    },
  },
  CANCELLED_AFTER_TRANSFER: {
    sentence: {
      kk: 'Іс жеке сот орындаушысына берілгеннен кейін айыппұлдың күші жойылды.',
      ru: 'Штраф отменен после передачи дела частному судебному исполнителю.',
      en: 'The fine was cancelled after the case had been handed over to a private bailiff.',
    },
    did: {
      kk: 'Айыппұл бойынша енді ештеңе төленбейді, төленгені қайтаруға жатады. Жеке сот орындаушысына робот бұл туралы хабарламайды: оған ақша туралы ғана хабарлайды.',
      ru: 'По штрафу больше ничего не причитается, уплаченное подлежит возврату. Частному судебному исполнителю робот об этом не сообщает: он сообщает ему только о деньгах.',
      en: 'Nothing is owed of the fine any more, and what was paid is to go back. The robot does not tell the private bailiff of it: it tells him of money only.',
    },
    advice: {
      kk: 'Жеке сот орындаушысына айыппұлдың жойылғанын бүгін хабарлаңыз, әйтпесе ол өндіруді жалғастырады. Іс кімде екенін көріңіз: {showCase}.',
      ru: 'Сообщите частному судебному исполнителю об отмене сегодня, иначе он продолжит взыскание. У кого дело, видно здесь: {showCase}.',
      en: 'Tell the private bailiff today that the fine is cancelled, or he goes on collecting it. Who has the case: {showCase}.',
    },
  },
  ENFORCEMENT_SILENT: {
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі {dueOn} күніне дейін жауап бермеді ({kind}, {n}-оқиға).',
      ru: 'Система исполнительного производства не ответила до {dueOn} ({kind}, событие {n}).',
      en: 'The enforcement system has not answered until {dueOn} ({kind}, event {n}).',
    },
    did: {
      kk: 'Робот жауапты болжамайды, күтеді: жалақы туралы жауап келгенше инкассолық өкім жіберілмейді. Жауап келсе, тапсырма өзі жабылады.',
      ru: 'Робот ответа не угадывает, а ждет: без ответа о заработке инкассовое распоряжение не направляется. Когда ответ придет, задача закроется сама.',
      en: 'The robot guesses no answer, it waits: without the word about wages no collection order is sent. When the answer comes, this task closes itself.',
    },
    advice: {
      kk: 'Жүйенің операторынан сұраңыз. Іс: {showCase}.',
      ru: 'Спросите оператора системы. Дело: {showCase}.',
      en: 'Ask whoever runs the system. The case: {showCase}.',
    },
  },
  ENFORCEMENT_REJECTS: {
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі {n}-оқиға бойынша сұрауды қабылдамады: {reason}.',
      ru: 'Система исполнительного производства не приняла запрос по событию {n}: {reason}.',
      en: 'The enforcement system would not take the request of event {n}: {reason}.',
    },
    did: {
      kk: 'Робот оны қайта жібермейді: тізілімде ештеңе өзгерген жоқ, инкассолық өкім жауапсыз жіберілмейді.',
      ru: 'Повторно робот его не отправляет: в реестре ничего не изменилось, без ответа инкассовое распоряжение не направляется.',
      en: 'The robot does not send it again: nothing has changed in the register, and without an answer no collection order is sent.',
    },
    advice: {
      kk: 'Себебін жүйенің операторынан сұраңыз, қажет болса тізілімді қолмен түзетуін сұраңыз. Іс: {showCase}.',
      ru: 'Выясните причину у оператора системы и при необходимости попросите исправить реестр вручную. Дело: {showCase}.',
      en: 'Find out why from whoever runs the system, and have the register put right by hand if need be. The case: {showCase}.',
    },
  },
  ENFORCEMENT_CONTRADICTS: {
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі жалақыдан өндіріп алу туралы бұрынғысына қайшы жауап берді ({n}-оқиға): бұрын {before}, енді {now}.',
      ru: 'Система исполнительного производства ответила о взыскании с заработка иначе, чем раньше (событие {n}): раньше {before}, теперь {now}.',
      en: 'The enforcement system has answered about a wage levy otherwise than before (event {n}): before {before}, now {now}.',
    },
    did: {
      kk: 'Бірінші жауап күшінде қалды, екіншісіне сүйеніп ештеңе шешілген жоқ.',
      ru: 'В силе остался первый ответ, по второму ничего не решено.',
      en: 'The first answer stands, and nothing was decided by the second one.',
    },
    advice: {
      kk: 'Жүйенің операторынан қайсысы дұрыс екенін жазбаша сұраңыз. Өндіріп алу бар болса, істі тоқтата тұрыңыз («oryndau hold»): инкассолық өкім кері қайтарылады. Іс: {showCase}.',
      ru: 'Спросите оператора системы письменно, какой ответ верен. Если взыскание идет, приостановите дело («oryndau hold»): инкассовое распоряжение будет отозвано. Дело: {showCase}.',
      en: 'Ask whoever runs the system in writing which is right. If wages are levied, hold the case (“oryndau hold”): the collection order is recalled. The case: {showCase}.',
    },
  },
  ENFORCEMENT_NONSENSE: {
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесінен түсініксіз хабар келді: {code} ({place}).',
      ru: 'От системы исполнительного производства пришло сообщение, которое нельзя прочесть: {code} ({place}).',
      en: 'The enforcement system sent what cannot be read: {code} ({place}).',
    },
    did: {
      kk: 'Ол ештеңеге негіз болмады. Қалған жауаптар қабылданды.',
      ru: 'Оно не принято во внимание. Остальные ответы приняты.',
      en: 'Nothing was done on it. The other answers were taken in.',
    },
    advice: {
      kk: 'Хабардың көшірмесін жүйенің операторына жіберіп, қайта жіберуін сұраңыз.',
      ru: 'Сообщите оператору системы и попросите прислать заново.',
      en: 'Tell whoever runs the system and have it sent again.',
    },
  },
  ENFORCEMENT_NOT_CONNECTED: {
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі қосылмаған: тізілімге енгізу мен жалақы туралы сұраулар кезекте тұр.',
      ru: 'Система исполнительного производства не подключена: внесение в реестр и запросы о заработке ждут.',
      en: 'The enforcement system is not connected: entries in the register and questions about wages wait.',
    },
    did: {
      kk: 'Қағидалар бойынша жүретін істерде инкассолық өкім жіберілмейді.',
      ru: 'По делам, которые ведутся по Правилам, инкассовые распоряжения не направляются.',
      en: 'In cases that keep the Rules no collection order is sent.',
    },
    advice: {
      kk: 'Жүйені ORYNDAU_CONNECTORS файлына қосыңыз (enforcementSystem). Кезектегілер келесі айналымда жіберіледі.',
      ru: 'Подключите систему в файле ORYNDAU_CONNECTORS (enforcementSystem). Ожидающее уйдет в следующем обходе.',
      en: 'Connect it in the file of ORYNDAU_CONNECTORS (enforcementSystem). What waits leaves in the next round.',
    },
  },
  REGISTER_OVERDUE: {
    sentence: {
      kk: 'Борышкер тізілімнен {removeBy} күніне дейін шығарылуға тиіс еді, бірақ бұл расталмады.',
      ru: 'Исключение из реестра должников должно было быть подтверждено до {removeBy}, но не подтверждено.',
      en: 'The removal from the register of debtors was due until {removeBy} and is not confirmed.',
    },
    did: {
      kk: 'Жүйеге шығару туралы хабар іс аяқталған күні берілген. Ол расталса, тапсырма өзі жабылады.',
      ru: 'Системе сообщено в день окончания дела. Когда она подтвердит, задача закроется сама.',
      en: 'The system was told on the day on which the case ended. When it confirms, this task closes itself.',
    },
    advice: {
      kk: 'Жүйенің операторына бүгін хабарласыңыз: адам борышсыз тізілімде тұр (261-IV 36-бап). Іс: {showCase}.',
      ru: 'Свяжитесь сегодня с оператором системы: человек без долга стоит в реестре (261-IV ст. 36). Дело: {showCase}.',
      en: 'Call whoever runs the system today: a person without a debt stands in the register (261-IV Art. 36). The case: {showCase}.',
    },
  },
  LIFT_OVERDUE: {
    sentence: {
      kk: 'Банк тыйымның алынғанын {days} күн бойы растамады.',
      ru: 'Банк {days} дн. не подтверждает снятие ареста.',
      en: 'The bank has not confirmed for {days} days that the arrest is lifted.',
    },
    did: {
      kk: 'Өкім банкке берілген. Робот оны екінші рет жібермейді; банк растаса, тапсырма өзі жабылады.',
      ru: 'Распоряжение банку дано. Второй раз робот его не отправляет; когда банк подтвердит, задача закроется сама.',
      en: 'The bank has been told to lift it. The robot does not tell it twice; when the bank confirms, this task closes itself.',
    },
    advice: {
      kk: 'Банкке бүгін хабарласыңыз: адамның ақшасы негізсіз тұр (261-IV 10-5(4)-бап). Актіні қоса беріңіз: {showCase}.',
      ru: 'Свяжитесь с банком сегодня: деньги человека заблокированы без основания (261-IV ст. 10-5(4)). Приложите акт: {showCase}.',
      en: 'Call the bank today: a person’s money is blocked without a ground (261-IV Art. 10-5(4)). Send the act along: {showCase}.',
    },
  },
  ARREST_REJECTED: {
    sentence: {
      kk: 'Банк тыйымды орындамады: {reason}.',
      ru: 'Банк не исполнил арест: {reason}.',
      en: 'The bank did not carry the arrest out: {reason}.',
    },
    did: {
      kk: 'Тыйым жоқ деп есептеледі; робот басқа шотты өзі таңдамайды. Іс әрі қарай жүреді және мерзімінде беріледі.',
      ru: 'Ареста нет; другой счет робот сам не выбирает. Дело идет дальше и в срок передается.',
      en: 'There is no arrest; the robot chooses no other account by itself. The case goes on and is transferred when its term ends.',
    },
    advice: {
      kk: 'Шот жабық болса, ештеңе істеу керек емес. Себеп түсініксіз болса, банктен сұраңыз: {showCase}.',
      ru: 'Если счет закрыт, делать ничего не нужно. Если причина неясна, спросите банк: {showCase}.',
      en: 'If the account is closed nothing is to be done. If the reason is not clear, ask the bank: {showCase}.',
    },
  },
  PROHIBITION_REJECTED: {
    sentence: {
      kk: 'Нотариустардың жүйесі мүлікке салынған тыйымды енгізбеді: {reason}.',
      ru: 'Система нотариата не внесла запрет распоряжаться имуществом: {reason}.',
      en: 'The notaries’ system did not enter the prohibition on property: {reason}.',
    },
    did: {
      kk: 'Тыйым жоқ деп есептеледі; робот оны екінші рет салмайды. Іс әрі қарай жүреді және мерзімінде беріледі.',
      ru: 'Запрета нет; второй раз робот его не накладывает. Дело идет дальше и в срок передается.',
      en: 'There is no prohibition; the robot does not order it a second time. The case goes on and is transferred when its term ends.',
    },
    advice: {
      kk: 'Адам танылмаса, ештеңе істеу керек емес. Себеп түсініксіз болса, нотариустардың жүйесінен сұраңыз: {showCase}.',
      ru: 'Если человека не нашли, делать ничего не нужно. Если причина неясна, спросите систему нотариата: {showCase}.',
      en: 'If the person was not found nothing is to be done. If the reason is not clear, ask the notaries’ system: {showCase}.',
    },
  },
  REVIEW_OVERDUE: {
    sentence: {
      kk: 'Қайта қарау туралы № {filing} өтінішке жауап кешікті: мерзімі {answerBy} еді.',
      ru: 'Ответ на обращение № {filing} о пересмотре опаздывает: срок был {answerBy}.',
      en: 'The answer to filing No. {filing}, which asks for a review, is late: it was due by {answerBy}.',
    },
    did: {
      kk: 'Жауап берілгенше жаңа шара қолданылмайды. Робот қайта қарай алмайды; жауап берілсе, тапсырма өзі жабылады.',
      ru: 'До ответа новые меры не принимаются. Пересмотреть робот не может; с ответом задача закроется сама.',
      en: 'No new measure is taken before the answer. The robot cannot review; with the answer this task closes itself.',
    },
    advice: {
      kk: 'Бүгін қаулыға қол қоймаған қызметкер жауап берсін: oryndau review answer (94-V 19-1-бап). Іс: {showCase}.',
      ru: 'Сегодня же пусть ответит сотрудник, который не подписывал актов дела: oryndau review answer (94-V ст. 19-1). Дело: {showCase}.',
      en: 'Have it answered today by somebody who has signed no act of the case: oryndau review answer (94-V Art. 19-1). The case: {showCase}.',
    },
  },
  PROHIBITION_LIFT_OVERDUE: {
    sentence: {
      kk: 'Нотариустардың жүйесі мүлікке салынған тыйымның алынғанын {days} күн бойы растамады.',
      ru: 'Система нотариата {days} дн. не подтверждает снятие запрета распоряжаться имуществом.',
      en: 'The notaries’ system has not confirmed for {days} days that the prohibition on property is lifted.',
    },
    did: {
      kk: 'Өкім жүйеге берілген. Робот оны екінші рет жібермейді; жүйе растаса, тапсырма өзі жабылады.',
      ru: 'Распоряжение системе дано. Второй раз робот его не отправляет; когда она подтвердит, задача закроется сама.',
      en: 'The system has been told to lift it. The robot does not tell it twice; when it confirms, this task closes itself.',
    },
    advice: {
      kk: 'Нотариустардың жүйесіне бүгін хабарласыңыз: адам өз мүлкіне негізсіз билік ете алмай отыр (261-IV 10-5(4)-бап). Тоқтату туралы актіні қоса беріңіз: {showCase}.',
      ru: 'Свяжитесь с системой нотариата сегодня: человек без основания не может распоряжаться своим имуществом (261-IV ст. 10-5(4)). Приложите акт о прекращении: {showCase}.',
      en: 'Call the notaries’ system today: a person cannot dispose of their property and there is no ground (261-IV Art. 10-5(4)). Send the act of termination along: {showCase}.',
    },
  },
  SIGNATURE_OVERDUE: {
    sentence: {
      kk: '{of}-оқиға бойынша қаулыға {days} күн бойы қол қойылмады.',
      ru: 'Постановление по событию {of} не подписано уже {days} дн.',
      en: 'The act of event {of} has not been signed for {days} days.',
    },
    did: {
      kk: 'Қол қойылғанша ол күшіне енбейді, ешкімге хабарланбайды. Қол қойылса, тапсырма өзі жабылады.',
      ru: 'До подписи оно не действует, и никому о нем не сообщено. С подписью задача закроется сама.',
      en: 'It has no effect before it is signed, and nobody is told of it. With the signature this task closes itself.',
    },
    advice: {
      kk: 'Басшыға немесе орынбасарына айтыңыз: "oryndau signing list" күтіп тұрғанды көрсетеді. Іс: {showCase}.',
      ru: 'Скажите руководителю или заместителю: "oryndau signing list" покажет, что ждет. Дело: {showCase}.',
      en: 'Tell the head or a deputy: "oryndau signing list" shows what waits. The case: {showCase}.',
    },
  },
  OPT_OUT_OVERDUE: {
    sentence: {
      kk: 'Қағаз түріндегі бас тарту орындалмады: мерзімі {answerBy} еді.',
      ru: 'Отказ на бумаге не исполнен: срок был {answerBy}.',
      en: 'A refusal on paper was not carried out: it was due by {answerBy}.',
    },
    did: {
      kk: 'Бас тарту сақталған. Тоқтату аяқталса немесе беру туралы қаулыға қол қойылса, іс бірден беріледі; робот тоқтатуды өзі аяқтамайды.',
      ru: 'Отказ хранится. Дело будет передано, как только снимут приостановление или подпишут передачу; сам робот приостановление не снимает.',
      en: 'The refusal is kept. The case goes to a bailiff as soon as its hold is lifted or the transfer is signed; the robot lifts no hold itself.',
    },
    advice: {
      kk: 'Бүгін істі не ұстап тұрғанын қараңыз: {showCase}. Себебі жойылса: oryndau hold lift.',
      ru: 'Посмотрите сегодня, что держит дело: {showCase}. Если причины больше нет: oryndau hold lift.',
      en: 'See today what keeps the case: {showCase}. If its reason is gone: oryndau hold lift.',
    },
  },
  ACT_STRUCK: {
    sentence: {
      kk: '{of}-оқиға бойынша қаулыға қол қойылмады.',
      ru: 'Постановление по событию {of} не подписано.',
      en: 'The act of event {of} was not signed.',
    },
    did: {
      kk: 'Ол бойынша ештеңе жіберілмеді. Ешкімге хабарланбаған шара қайтарылды. Іс жүріп жатса, ол тоқтатыла тұрды.',
      ru: 'По нему ничего не отправлено. Мера, о которой никто не знал, отменена. Дело, если оно шло, приостановлено.',
      en: 'Nothing of it was sent. A measure that nobody was told of is taken back. The case, if it was going on, is held.',
    },
    advice: {
      kk: 'Себебін оқыңыз: "oryndau signing list --struck". Қате түзелсе, қаулыны қайта ұсыныңыз: {signAgain}; содан кейін істі жалғастырыңыз: {liftStruck}.',
      ru: 'Прочитайте причину: "oryndau signing list --struck". Когда ошибка исправлена, верните постановление на подпись: {signAgain}; затем продолжите дело: {liftStruck}.',
      en: 'Read the reason: "oryndau signing list --struck". When what was wrong is set right, put the act before the head again: {signAgain}; then let the case go on: {liftStruck}.',
    },
  },
  ORDER_REJECTED: {
    sentence: {
      kk: 'Банк № {order} инкассолық өкімді қабылдамады: {reason}.',
      ru: 'Банк не принял инкассовое распоряжение № {order}: {reason}.',
      en: 'The bank rejected collection order No. {order}: {reason}.',
    },
    did: {
      kk: 'Өкім орындалмайды; тыйым күшінде. Робот сол шотқа жаңа өкім бермейді.',
      ru: 'Распоряжения больше нет; арест остается. Новое на тот же счет робот не дает.',
      en: 'The order is dead; the arrest stays. The robot gives no new one to the same account.',
    },
    advice: {
      kk: 'Себебін қараңыз: {showCase}. Деректемелер қате болса, құжатты шығарған органға хабарлаңыз. Ақша қорғалған болса, өтініш бойынша жауап беріңіз немесе істі тоқтата тұрыңыз: {hold}.',
      ru: 'Посмотрите причину: {showCase}. Если неверны реквизиты, сообщите органу, вынесшему документ. Если деньги защищены, приостановите дело: {hold}.',
      en: 'Look at the reason: {showCase}. If the account details are wrong, tell the issuing body. If the money is protected, hold the case: {hold}.',
    },
  },
  AMNESTY: {
    sentence: {
      kk: 'Айыппұлға 2026 жылғы рақымшылық қолданылуы мүмкін: ӘҚБтК бабы {article}, {registeredOn} күні тіркелген.',
      ru: 'На штраф может распространяться амнистия 2026 года: статья КоАП {article}, зарегистрирован {registeredOn}.',
      en: 'The amnesty of 2026 may cover the fine: article {article} of the KoAP, registered on {registeredOn}.',
    },
    did: {
      kk: 'Робот ешкімді босатпайды: іс бұрынғыдай жүреді. Іс бетінде адамға бұл туралы айтылған.',
      ru: 'Робот никого не освобождает: дело идет как прежде. На странице дела человеку об этом сказано.',
      en: 'The robot releases nobody: the case goes on as before. The page of the case says so to the person.',
    },
    advice: {
      kk: 'Айыппұл салған органнан шешім қабылданған-қабылданбағанын сұраңыз. Шешім келгенше шараны тоқтата тұру үшін: {hold}. Босату туралы шешім келсе: {release}.',
      ru: 'Спросите орган, который наложил штраф, принято ли решение. Чтобы мер не было до ответа: {hold}. Если пришло решение об освобождении: {release}.',
      en: 'Ask the body that imposed the fine whether it has decided. To take no measures until it answers: {hold}. When its decision of release has come: {release}.',
    },
  },
  NOT_NOTIFIED: {
    sentence: {
      kk: 'Адамға ешбір арнамен хабарлама жетпеді.',
      ru: 'Ни по одному каналу извещение до человека не дошло.',
      en: 'No notice has reached the person by any channel.',
    },
    did: {
      kk: 'Борышкер тиісті түрде хабардар етілмеген, сондықтан шара қолданылмайды. Мерзім жүреді: ол біткенде іс жеке сот орындаушысына беріледі.',
      ru: 'Надлежащего извещения нет, поэтому мер не будет. Срок идет: по его окончании дело передается частному судебному исполнителю.',
      en: 'There is no proper notice, so no measure is taken. The term runs: at its end the case goes to the private bailiff.',
    },
    advice: {
      kk: 'Телефон мен мекенжайды органнан немесе тіркеуден нақтылаңыз ({showPerson}) және адамға өзіңіз хабарлаңыз. Қайтыс болғаны белгілі болса: {holdDeath}.',
      ru: 'Уточните телефон и адрес у органа или в реестре ({showPerson}) и известите человека сами. Если стало известно о смерти: {holdDeath}.',
      en: 'Find the right telephone or address with the issuing body or the register ({showPerson}), and tell the person yourself. If you learn of a death: {holdDeath}.',
    },
  },
  LAW_NOT_LOADED: {
    sentence: {
      kk: '{day} күніне заң параметрі жүктелмеген: {parameter}. Оған тәуелді істер тұр.',
      ru: 'На {day} не загружен параметр закона: {parameter}. Дела, которым он нужен, стоят.',
      en: 'The law of {day} is not loaded: {parameter}. The cases that need it stand still.',
    },
    did: {
      kk: 'Робот бұл күндері осы заң бойынша ештеңе шешпейді, күн сайын қайта сұрайды. Заң жүктелген күні бәрі жалғасады.',
      ru: 'Робот по этому закону за эти дни ничего не решает и каждый день спрашивает снова. В день загрузки все продолжится.',
      en: 'The robot decides nothing by that law for those days, and asks again every day. All goes on when the law is loaded.',
    },
    advice: {
      kk: 'Жарияланған мәтін бойынша параметрді жүктетіңіз: docs/how-to/add-a-parameter.md. Қазіргі мәндер: oryndau law',
      ru: 'Добейтесь загрузки параметра по опубликованному тексту: docs/how-to/add-a-parameter.md. Что загружено: oryndau law',
      en: 'Have the parameter loaded from the published text: docs/how-to/add-a-parameter.md. What is loaded: oryndau law',
    },
  },

  // Other parties
  WEBHOOK_DISABLED: {
    sentence: {
      kk: '{client} клиентінің вебхугі өшірілді ({disabledFor}), сәтсіз әрекет: {failures}.',
      ru: 'Вебхук клиента {client} отключен ({disabledFor}), неудач: {failures}.',
      en: 'The webhook of the client {client} was disabled ({disabledFor}) after {failures} failures.',
    },
    did: {
      kk: 'Оған ештеңе жіберілмейді; оқиғалар 30 күн сақталады және қосылғаннан кейін жеткізіледі.',
      ru: 'Ему ничего не отправляется; события хранятся 30 дней и будут доставлены после включения.',
      en: 'It is told nothing; the events are kept for 30 days and told when it is enabled again.',
    },
    advice: {
      kk: 'Клиентке хабарлаңыз: {webhook}. Қабылдағышы жөнделгенде, ол вебхукті API арқылы өзі қосады (docs/how-to/use-the-api.md).',
      ru: 'Сообщите клиенту: {webhook}. Когда приемник исправлен, он сам включает вебхук через API (docs/how-to/use-the-api.md).',
      en: 'Tell the client: {webhook}. When its receiver works again, it enables the webhook through the API (docs/how-to/use-the-api.md).',
    },
  },
  CHAMBER_RECEIPT_DIFFERS: {
    sentence: {
      kk: 'Палатаның {receivedOn} күнгі қолхаты берілген файлға сай емес: {file}.',
      ru: 'Расписка палаты от {receivedOn} не совпадает с переданным файлом: {file}.',
      en: 'The chamber’s receipt of {receivedOn} does not agree with the file that was given: {file}.',
    },
    did: {
      kk: 'Қолхат қабылданбады: орындаушының аты адамға көрсетілмейді, ақша туралы тапсырма ашық қалды. Берілген файл палатада жатыр. Дұрыс қолхат келсе, тапсырма өзі жабылады.',
      ru: 'Расписка не принята: имя исполнителя человеку не показывается, задача о деньгах остается открытой. Переданный файл лежит у палаты. Когда придет верная расписка, задача закроется сама.',
      en: 'The receipt was not taken: no bailiff’s name is shown to the person, a task about money stays open. The file lies with the chamber. A right receipt closes this task.',
    },
    advice: {
      kk: 'Палатадан файлдың sha256 ізін салыстыруды және дұрыс қолхатты сұраңыз; файл бүлінген болса, қайта тапсырыңыз: {showCase}.',
      ru: 'Попросите палату сверить sha256 файла и прислать верную расписку; если файл поврежден, передайте его заново: {showCase}.',
      en: 'Ask the chamber to compare the sha256 of the file and to send a right receipt; if the file was damaged, give it again: {showCase}.',
    },
  },
  CHAMBER_NONSENSE: {
    sentence: {
      kk: 'Палатаның қолхатын оқу мүмкін емес: {file}.',
      ru: 'Расписку палаты нельзя прочитать: {file}.',
      en: 'A receipt of the chamber cannot be read: {file}.',
    },
    did: {
      kk: 'Ештеңе қабылданған жоқ; файл палатаның in қалтасында орнында қалды. Орнына оқылатын қолхат келсе, тапсырма өзі жабылады.',
      ru: 'Ничего не принято; файл остался на месте, в папке in палаты. Когда на его месте появится читаемая расписка, задача закроется сама.',
      en: 'Nothing was taken; the file stays where it is, in the folder “in” of the chamber. A receipt in its place that can be read closes this task.',
    },
    advice: {
      kk: 'Палатадан осы атпен дұрыс қолхат жіберуін сұраңыз. Пішімі: connectors/src/chamber/chamber-folder.ts. Іс: {showCase}.',
      ru: 'Попросите палату прислать верную расписку под тем же именем. Вид файла: connectors/src/chamber/chamber-folder.ts. Дело: {showCase}.',
      en: 'Ask the chamber for a right receipt of the same name. How it looks: connectors/src/chamber/chamber-folder.ts. The case: {showCase}.',
    },
  },
  CHAMBER_SILENT: {
    sentence: {
      kk: 'Палата {dueOn} күніне дейін алғанын растамады: {kind}.',
      ru: 'Палата не подтвердила получение до {dueOn}: {kind}.',
      en: 'The chamber has not acknowledged by {dueOn}: {kind}.',
    },
    did: {
      kk: 'Файл палатаға қойылған, робот оны екінші рет қоймайды. Қолхат келсе, тапсырма өзі жабылады.',
      ru: 'Файл палате выложен, второй раз робот его не выкладывает. Когда придет расписка, задача закроется сама.',
      en: 'The file was laid out for the chamber; the robot does not lay it out twice. The receipt closes this task.',
    },
    advice: {
      kk: 'Палатадан қолхат сұраңыз: {showCase}. Көп іс бойынша қайталанса, палатамен алмасу қалтасын тексеріңіз. Ақша туралы хабар болса, орындаушыға бүгін қоңырау шалыңыз: ол екінші рет өндіруі мүмкін.',
      ru: 'Запросите расписку у палаты: {showCase}. Если так по многим делам, проверьте папку обмена с палатой. Если это сообщение о деньгах, позвоните исполнителю сегодня: он может взыскать их второй раз.',
      en: 'Ask the chamber for the receipt: {showCase}. If it happens in many cases, check the folder that is shared with the chamber. If it is about money, call the bailiff today: it may be collected a second time.',
    },
  },
  REFUND_REJECTED: {
    sentence: {
      kk: 'Төлем қызметі екі рет төленген {amount} теңгені қайтармады ({reason}).',
      ru: 'Платежная служба не вернула уплаченные дважды {amount} тенге ({reason}).',
      en: 'The payment service did not send back {amount} tenge that were paid twice ({reason}).',
    },
    did: {
      kk: 'Ақша «қайтару» шотында тұр. Робот қайтаруды қайталамайды.',
      ru: 'Деньги остаются на счете «возврат». Робот возврат не повторяет.',
      en: 'The money stays in the account “refund”. The robot does not ask again.',
    },
    advice: {
      kk: 'Қайтаруды басқа жолмен ұйымдастырыңыз: төлеушінің шотына банк арқылы. Әрекет нөмірі: {attempt}. {showCase}.',
      ru: 'Организуйте возврат иначе: через банк на счет плательщика. Номер попытки: {attempt}. {showCase}.',
      en: 'Have it sent back another way: through the bank, to the payer’s account. Number of the attempt: {attempt}. {showCase}.',
    },
  },

  // Files of banks
  KNOWN_BY_CONTENT: {
    sentence: {
      kk: '{file} файлындағы {count} жазбада ({sum}) банктің нөмірі жоқ, әрі олар бұрын келген жазбалармен толық бірдей, мысалы, {entry}.',
      ru: 'В файле {file} у {count} записей ({sum}) нет номера банка, и они во всем равны пришедшим раньше, например {entry}.',
      en: 'In the file {file} {count} bookings ({sum}) have no number of the bank and are equal in all to bookings told before, for example {entry}.',
    },
    did: {
      kk: 'Робот оларды бұрынғы жазбалар деп санады: екінші рет есепке алынған жоқ.',
      ru: 'Робот счел их теми же записями: второй раз они не учтены.',
      en: 'The robot took them for the same bookings: they are not counted a second time.',
    },
    advice: {
      kk: 'Банктен сұраңыз: бұл сол төлемдер ме, әлде дәл сондай жаңа төлемдер ме. Сол төлемдер болса, тапсырманы жабыңыз. Жаңа төлемдер болса, банктен тек солар туралы, нөмірлері көрсетілген хабарлама алып, оны import bank арқылы енгізіңіз де, suspense assign арқылы айыппұлға жатқызыңыз: docs/how-to/know-a-booking.md',
      ru: 'Спросите банк: это те же платежи или такие же новые. Если те же, закройте задачу. Если новые, возьмите у банка извещение только о них, с номерами, внесите его через import bank и отнесите к штрафу через suspense assign: docs/how-to/know-a-booking.md',
      en: 'Ask the bank whether these are the same payments or further ones alike. If the same, close the task. If further ones, ask for a notification of these alone, with the bank’s numbers, take it in with import bank and give it to its fine with suspense assign: docs/how-to/know-a-booking.md',
    },
  },

  // The register
  OFFENCE_UNREAD: {
    sentence: {
      kk: '{file} файлында құқық бұзушылық туралы деректер оқылмады: {field}, {line}-жол, {number} айыппұлы. Мұндай жазбалар одан да көп болуы мүмкін.',
      ru: 'В файле {file} сведения о правонарушении не прочитаны: {field}, строка {line}, штраф {number}. Таких записей может быть больше.',
      en: 'In the file {file} what is said of the offence could not be read: {field}, line {line}, the fine {number}. There may be more such records.',
    },
    did: {
      kk: 'Айыппұлдар қабылданды. Оқылмаған дерек іс бетінде көрсетілмейді.',
      ru: 'Штрафы приняты. Непрочитанное на странице дела не показывается.',
      en: 'The fines were taken in. What was not read is not shown on the page of the case.',
    },
    advice: {
      kk: 'Тізілімді жіберетін жүйеге қай өріс қандай түрде керегін айтыңыз: docs/how-to/feed-the-register.md',
      ru: 'Скажите тем, кто передает реестр, какие поля и в каком виде нужны: docs/how-to/feed-the-register.md',
      en: 'Tell whoever sends the register which fields are read, and in which form: docs/how-to/feed-the-register.md',
    },
  },
  PHONE_UNREAD: {
    sentence: {
      kk: '{file} файлында борышкердің телефон нөмірі оқылмады: {line}-жол, {number} айыппұлы. Мұндай жазбалар одан да көп болуы мүмкін.',
      ru: 'В файле {file} номер телефона должника не прочитан: строка {line}, штраф {number}. Таких записей может быть больше.',
      en: 'In the file {file} the debtor’s telephone number could not be read: line {line}, the fine {number}. There may be more such records.',
    },
    did: {
      kk: 'Айыппұлдар қабылданды. Мұндай борышкерлерге SMS жіберілмейді.',
      ru: 'Штрафы приняты. Таким должникам SMS не отправляется.',
      en: 'The fines were taken in. Such debtors are sent no SMS.',
    },
    advice: {
      kk: 'Тізілімді жіберетін жүйеге {field} өрісінде нөмірдің қандай түрде керегін айтыңыз: docs/how-to/feed-the-register.md',
      ru: 'Скажите тем, кто передает реестр, в каком виде нужен номер в поле {field}: docs/how-to/feed-the-register.md',
      en: 'Tell whoever sends the register in which form the number is read in {field}: docs/how-to/feed-the-register.md',
    },
  },
  IIN_UNUSUAL: {
    sentence: {
      kk: '{number} айыппұлы бойынша борышкердің ЖСН-інде туған күн жоқ (шетелдіктерде және 2013 жылғы 26 тамыздағы № 853 қаулыдан кейін солай болады) немесе ол қате.',
      ru: 'В ИИН должника по штрафу {number} нет даты рождения: так бывает у иностранцев и после постановления от 26 августа 2013 года № 853, или в нем ошибка.',
      en: 'The IIN of the debtor of the fine {number} says no day of birth: so it is with foreigners and since the decree of 26 August 2013, No. 853, or it is wrong.',
    },
    did: {
      kk: 'Айыппұл қабылданды, іс бұрынғыдай жүреді. Адам істі тіркелімдегі туған күні бойынша ашады. Бұл адам бойынша басқа тапсырма ашылмайды.',
      ru: 'Штраф принят, дело идет как обычно. Человек открывает дело по дате рождения из записи реестра. Других задач по этому человеку не будет.',
      en: 'The fine was taken in and goes its way. The person opens the case by the date of birth of the record. No other task about this person is opened.',
    },
    advice: {
      kk: 'ЖСН-ді айыппұл салған органмен салыстырыңыз: oryndau case {number}. Адам басқа болса, шараларды тоқтатыңыз: oryndau hold --help',
      ru: 'Сверьте ИИН с органом, который наложил штраф: oryndau case {number}. Если человек не тот, остановите меры: oryndau hold --help',
      en: 'Compare the IIN with the body that imposed the fine: oryndau case {number}. If it is another person, stop all measures: oryndau hold --help',
    },
  },
};

/** A fact, an answer or a file that was refused: the sentence is that of the refusal (law/law/src/refusal-texts.ts). */
export const refusedTexts: Readonly<Record<RefusalGroup, Pick<TaskText, 'did' | 'advice'>>> = {
  registerRecord: {
    did: {
      kk: 'Жазба қабылданбады, қалғандары қабылданды.',
      ru: 'Запись не принята, остальные приняты.',
      en: 'The record was not taken, the others were.',
    },
    advice: {
      kk: 'Жазбаны жөндеп жіберуді тіркеу органынан сұраңыз, содан кейін: oryndau import register FILE',
      ru: 'Попросите ведомство реестра исправить запись и прислать снова, затем: oryndau import register FILE',
      en: 'Ask the keeper of the register to mend the record and send it again, then: oryndau import register FILE',
    },
  },
  file: {
    did: {
      kk: 'Файлдан оқылғанға дейінгі бөлігі қабылданды, қалғаны жоқ.',
      ru: 'Прочитанная часть файла принята, остальное нет.',
      en: 'What could be read of the file was taken, the rest was not.',
    },
    advice: {
      kk: 'Файлды қайта сұраңыз; екі рет келсе, бір рет есептеледі: oryndau import bank FILE',
      ru: 'Запросите файл заново; пришедшее дважды учитывается один раз: oryndau import bank FILE',
      en: 'Ask for the file again; what comes twice counts once: oryndau import bank FILE',
    },
  },
  bankFile: {
    did: {
      kk: 'Әр төлем жеке тексеріліп, дұрысы қабылданды. Қорытындылар мен жөнсіз бөлік қабылданған жоқ.',
      ru: 'Каждый платеж проверен отдельно, верные приняты. Итогам и неверной части не поверено.',
      en: 'Each payment was checked by itself, the good ones were taken. The totals and the wrong part were not believed.',
    },
    advice: {
      kk: 'Банктен түзетілген файлды сұраңыз, содан кейін: oryndau import bank FILE; сомаларды салыстырыңыз: oryndau stats',
      ru: 'Запросите у банка исправленный файл, затем: oryndau import bank FILE; сверьте суммы: oryndau stats',
      en: 'Ask the bank for the right file, then: oryndau import bank FILE; compare the sums: oryndau stats',
    },
  },
  suspense: {
    did: {
      kk: 'Ақша анықталмаған төлемдерде тұр.',
      ru: 'Деньги стоят в невыясненных платежах.',
      en: 'The money stands in suspense.',
    },
    advice: {
      kk: 'Қараңыз: oryndau suspense; айыппұлын білсеңіз: oryndau suspense assign ENTRY NUMBER --operator NAME',
      ru: 'Посмотрите: oryndau suspense; если знаете штраф: oryndau suspense assign ENTRY NUMBER --operator NAME',
      en: 'Look: oryndau suspense; if you know the fine: oryndau suspense assign ENTRY NUMBER --operator NAME',
    },
  },
  decision: {
    did: {
      kk: 'Мәлімет сақталды, бірақ іс бойынша ештеңе өзгерген жоқ: заң немесе істің күйі жол бермейді.',
      ru: 'Сведение сохранено, но в деле ничего не изменилось: не позволяет закон или состояние дела.',
      en: 'What came is kept, and nothing was changed in the case: the law or its state does not allow it.',
    },
    advice: {
      kk: 'Мәлімет пен істі салыстырыңыз: {showCase}. Ол дұрыс болса, оны жіберген тараптан анықтаңыз; күмән болса: {hold}.',
      ru: 'Сравните сведение с делом: {showCase}. Если оно верно, выясните у того, кто его прислал; если есть сомнение: {hold}.',
      en: 'Compare it with the case: {showCase}. If it is right, clear it up with whoever sent it; if in doubt: {hold}.',
    },
  },
};

/** Before the sentence of a refusal: what was refused. By the kind of the fact (robot/deciding/src/pipeline.ts). */
export const refusedFactTexts: Readonly<Record<'fine' | 'credit' | 'reversal' | 'case', Texts>> = {
  fine: { kk: 'Тіркеу мәліметі', ru: 'Сведение реестра', en: 'A fact of the register' },
  credit: { kk: 'Банк кірісі', ru: 'Поступление', en: 'A receipt' },
  reversal: { kk: 'Төлемді қайтарып алу', ru: 'Отзыв платежа', en: 'A reversal' },
  case: {
    kk: 'Іс бойынша жауап немесе өтініш',
    ru: 'Ответ или заявление по делу',
    en: 'An answer or a request in the case',
  },
};

/** Why the robot closed a task. */
export const resolvedTexts: Readonly<Record<ResolvedReason, Texts>> = {
  BANK_ANSWERED: { kk: 'банк жауап берді', ru: 'банк ответил', en: 'the bank has answered' },
  ACT_SIGNED: {
    kk: 'қаулыға қол қойылды',
    ru: 'постановление подписано',
    en: 'the act was signed',
  },
  NOT_SIGNED_ANY_MORE: {
    kk: 'қаулы енді қол қоюды күтпейді',
    ru: 'постановление больше не ждет подписи',
    en: 'the act waits for a signature no more',
  },
  HOLD_LIFTED: {
    kk: 'іс одан әрі жүріп жатыр',
    ru: 'дело снова идет',
    en: 'the case goes on again',
  },
  HANDED_OVER: {
    kk: 'іс берілді',
    ru: 'дело передано',
    en: 'the case was handed over',
  },
  PRESENTED_AGAIN: {
    kk: 'қаулы қол қоюға қайта ұсынылды',
    ru: 'постановление вновь представлено на подпись',
    en: 'the act lies before whoever signs once more',
  },
  ENTRY_SETTLED: {
    kk: 'оператор жазбаны реттеді',
    ru: 'оператор разобрал запись',
    en: 'the operator has settled the entry',
  },
  NOTARY_ANSWERED: {
    kk: 'нотариустардың жүйесі жауап берді',
    ru: 'система нотариата ответила',
    en: 'the notaries’ system has answered',
  },
  SYSTEM_ANSWERED: { kk: 'жүйе жауап берді', ru: 'система ответила', en: 'the system has answered' },
  ENTRY_REMOVED: {
    kk: 'тізілімнен шығарылғаны расталды',
    ru: 'исключение из реестра подтверждено',
    en: 'the removal is confirmed',
  },
  LIFTING_CONFIRMED: { kk: 'тыйымның алынғаны расталды', ru: 'снятие подтверждено', en: 'the lifting is confirmed' },
  FILING_ANSWERED: { kk: 'өтінішке жауап берілді', ru: 'на обращение дан ответ', en: 'the filing is answered' },
  NOTICE_DELIVERED: { kk: 'хабарлама жеткізілді', ru: 'извещение доставлено', en: 'a notice was delivered' },
  ORDER_EXECUTED: { kk: 'өкім толық орындалды', ru: 'распоряжение исполнено', en: 'the order was executed whole' },
  SENT_BACK: { kk: 'ақша төлеушіге қайтарылды', ru: 'деньги возвращены плательщику', en: 'the money was sent back' },
  BAILIFF_TOLD: {
    kk: 'орындаушыға хабарланды, палата растады',
    ru: 'исполнителю сообщено, палата подтвердила',
    en: 'the bailiff was told, and the chamber has acknowledged it',
  },
  CHAMBER_ANSWERED: { kk: 'палата жауап берді', ru: 'палата ответила', en: 'the chamber has answered' },
  CASE_ENDED: { kk: 'іс аяқталды', ru: 'дело окончено', en: 'the case has ended' },
};
