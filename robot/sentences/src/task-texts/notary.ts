/** Tasks of what the notaries’ system says, or does not say. What stands in braces is a field of the task, or a way to act. */
import type { notaryTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import { NOT_TAKEN, type TaskText } from './task-text.ts';

export const notaryTaskTexts: Readonly<Record<(typeof notaryTaskCodes)[number], TaskText>> = {
  NOTARY_SILENT: {
    name: {
      kk: 'Нотариат жүйесі жауап бермейді',
      ru: 'Система нотариата не отвечает',
      en: 'The notaries’ system does not answer',
    },
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
    name: {
      kk: 'Нотариат жүйесі сұрауды қабылдамады',
      ru: 'Система нотариата не приняла запрос',
      en: 'The notaries’ system refused a request',
    },
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
      kk: 'Себебін біліңіз ({request}). Тыйымды алу қабылданбаса, нотариустардың жүйесіне бүгін жазыңыз: адам өз мүлкіне билік ете алмай отыр. Іс: {showCase}.',
      ru: 'Узнайте причину ({request}). Если не принято снятие запрета, напишите в систему нотариата сегодня: человек не может распоряжаться своим имуществом. Дело: {showCase}.',
      en: 'Ask why ({request}). If it was a lifting, write to the notaries’ system today: a person cannot dispose of their own property. The case: {showCase}.',
    },
  },
  NOTARY_NONSENSE: {
    name: {
      kk: 'Нотариат жүйесінің хабары оқылмайды',
      ru: 'Сообщение системы нотариата не читается',
      en: 'A message of the notaries’ system cannot be read',
    },
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
    name: {
      kk: 'Нотариат жүйесі сұралмағанға жауап берді',
      ru: 'Система нотариата ответила на то, о чем не спрашивали',
      en: 'The notaries’ system answers what nobody asked',
    },
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
    name: {
      kk: 'Нотариат жүйесі бұрынғы сөзіне қайшы келді',
      ru: 'Система нотариата противоречит себе',
      en: 'The notaries’ system contradicts itself',
    },
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
    name: {
      kk: 'Нотариат жүйесі тыйымды білмейді',
      ru: 'Система нотариата не знает запрета',
      en: 'The notaries’ system knows no such prohibition',
    },
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
      kk: 'Нотариустардың жүйесінен тыйым нөмірі бойынша жазбаша сұраңыз ({request}): енгізілді ме, кім алды. Іс: {showCase}.',
      ru: 'Спросите систему нотариата письменно по номеру запрета ({request}): внесен ли он и кто его снял. Дело: {showCase}.',
      en: 'Ask the notaries’ system in writing by the number of the prohibition ({request}): was it entered, and who has lifted it. The case: {showCase}.',
    },
  },
};
