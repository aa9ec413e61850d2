/** What `oryndau signing` says. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const signingTexts = {
  // status
  stopped: { kk: 'Қол қою тоқтатылды', ru: 'Подписание остановлено', en: 'Signing is stopped' },
  goesOn: { kk: 'Актілерге қол қойылады', ru: 'Акты подписываются', en: 'Signing goes on' },
  turned: { kk: ' ({by}, {at}: {reason})', ru: ' ({by}, {at}: {reason})', en: ' ({by}, {at}: {reason})' },
  waiting: {
    kk: 'Қол қоюды күткен актілер: {acts}, ең ескісі {since} күнінен бері; оған дейін ешкімге айтылмайды: oryndau signing list',
    ru: 'Подписи ждут акты: {acts}, самый старый с {since}; до подписи о них никому не сообщают: oryndau signing list',
    en: '{acts} acts wait for a signature, the oldest since {since}; nobody is told of them before: oryndau signing list',
  },
  key: { kk: 'кілт {key}', ru: 'ключ {key}', en: 'key {key}' },
  testKey: {
    kk: 'кілт {key}, жергілікті СЫНАҚ органынікі: оның актілері нақты емес',
    ru: 'ключ {key} местного ТЕСТОВОГО центра: его акты не настоящие',
    en: 'key {key}, of the local TEST authority: its acts are not real',
  },
  systemKey: {
    kk: 'жүйе кілті {key}: хабарламалар, қолхаттар және деректер шығару үшін',
    ru: 'системный ключ {key}: для сообщений, расписок и выгрузок',
    en: 'system key {key}, for messages, receipts and exports',
  },
  signsByFile: {
    kk: 'Кілт қол қояды: ол файлда ({ms} мс)',
    ru: 'Ключ подписывает: он в файле ({ms} мс)',
    en: 'The key signs: it is in a file ({ms} ms)',
  },
  signsByToken: {
    kk: 'Кілт қол қояды: ол токенде ({ms} мс)',
    ru: 'Ключ подписывает: он в токене ({ms} мс)',
    en: 'The key signs: it is in a token ({ms} ms)',
  },
  signsByService: {
    kk: 'Кілт қол қояды: оны қол қою қызметі қолданады ({ms} мс)',
    ru: 'Ключ подписывает: им пользуется служба подписи ({ms} мс)',
    en: 'The key signs: a signing service uses it ({ms} ms)',
  },
  checkedHere: {
    kk: 'қолтаңбаны осы бағдарлама тексерді',
    ru: 'подпись проверила эта программа',
    en: 'the signature was checked by this program',
  },
  checkedByService: {
    kk: 'қолтаңбаны қызметтің өзі тексерді: бұл кілттің алгоритмін (ГОСТ) осы бағдарлама білмейді',
    ru: 'подпись проверила сама служба: алгоритма этого ключа (ГОСТ) эта программа не знает',
    en: 'the signature was checked by the service itself: this program does not know the algorithm of the key (GOST)',
  },
  certificateOf: {
    kk: 'сертификат: {name}; ұйымы {organisation}, БСН {bin}; мерзімі {from} – {until}',
    ru: 'сертификат: {name}; организация {organisation}, БИН {bin}; срок {from} – {until}',
    en: 'certificate: {name}; organisation {organisation}, BIN {bin}; from {from} until {until}',
  },
  certificateEnded: {
    kk: '{named}: сертификаттың мерзімі {until} күні бітті (басталған күні {from}): онымен енді ештеңеге қол қойылмайды',
    ru: '{named}: срок сертификата истек {until} (начался {from}): им больше ничего не подписывают',
    en: '{named}: the certificate ended on {until} (it began on {from}): nothing is signed with it any more',
  },
  certificateBegins: {
    kk: '{named}: сертификаттың мерзімі {from} күні басталады (бітетін күні {until}): оған дейін онымен ештеңеге қол қойылмайды',
    ru: '{named}: срок сертификата начнется {from} (истечет {until}): до того им ничего не подписывают',
    en: '{named}: the certificate begins on {from} (it ends on {until}): nothing is signed with it before',
  },
  certificateEnds: {
    kk: '{named}: сертификаттың мерзімі {until} күні бітеді; одан кейін онымен ештеңеге қол қойылмайды. Жаңасын қазір сұраңыз.',
    ru: '{named}: срок сертификата истекает {until}; потом им ничего не подписать. Запросите новый сейчас.',
    en: '{named}: the certificate ends on {until}; after that nothing is signed with it. Ask for a new one now.',
  },
  bodyUnknown: {
    kk: 'басшының қай органнан екені айтылмаған: сертификат ORYNDAU_BODY_BIN мәнімен салыстырылады',
    ru: 'чей это руководитель, не сказано: сертификат сверяется с ORYNDAU_BODY_BIN',
    en: 'of which body the head is nobody has said: ORYNDAU_BODY_BIN is held against the certificate',
  },
  body: {
    kk: 'сертификат бойынша БСН-і {body} органның басшысы',
    ru: 'по сертификату это руководитель органа с БИН {body}',
    en: 'the head of the body with the BIN {body}, by the certificate',
  },

  // the batch
  nothingWaits: {
    kk: 'Қол қоюды ештеңе күтіп тұрған жоқ.',
    ru: 'Подписи ничего не ждет.',
    en: 'Nothing waits for a signature.',
  },
  nothingElseWaits: {
    kk: 'Қол қоюды басқа ештеңе күтіп тұрған жоқ.',
    ru: 'Больше подписи ничего не ждет.',
    en: 'Nothing else waits for a signature.',
  },
  damaged: {
    kk: '{act} ({type}) бүлінген: дерекқордағы жазбасы акт емес, оған ешкім қол қоя алмайды. Оны алып тастаңыз («oryndau signing strike {act} --by NAME --reason TEXT») және «oryndau verify» іске қосыңыз: біреу дерекқорға жазған.',
    ru: '{act} ({type}) поврежден: его запись в базе данных не акт, и подписать ее никто не может. Снимите его («oryndau signing strike {act} --by NAME --reason TEXT») и запустите «oryndau verify»: кто-то писал в базу данных.',
    en: '{act} ({type}) is damaged: its row in the database is no act, and nobody can sign it. Strike it ("oryndau signing strike {act} --by NAME --reason TEXT") and let "oryndau verify" look: somebody has written in the database.',
  },
  differs: {
    kk: '{act} ({type}) шешілгендей емес: {what}. Оған ешкім қол қоя алмайды. Оны алып тастаңыз («oryndau signing strike {act} --by NAME --reason TEXT») және «oryndau verify» іске қосыңыз: біреу дерекқорға жазған.',
    ru: '{act} ({type}) не таков, как решено: {what}. Подписать его никто не может. Снимите его («oryndau signing strike {act} --by NAME --reason TEXT») и запустите «oryndau verify»: кто-то писал в базу данных.',
    en: '{act} ({type}) is not as it was decided: {what}. Nobody can sign it. Strike it ("oryndau signing strike {act} --by NAME --reason TEXT") and let "oryndau verify" look: somebody has written in the database.',
  },
  differsShow: {
    kk: '{act} шешілгендей емес: {what}; көрсетілмейді: «oryndau signing strike»',
    ru: '{act} не таков, как решено: {what}; он не показывается: «oryndau signing strike»',
    en: '{act} is not as it was decided: {what}; it is not shown: "oryndau signing strike"',
  },
  robotFirst: {
    kk: 'Роботты күтетін актілер: {count}. {since} күнінен бері келген мынаны робот әлі ескерген жоқ: {why}. Робот олардың кейбірін кері қайтаруы мүмкін, сондықтан қазір оларға қол қойылмайды: «oryndau tick» орындалғаннан кейін тізімді қайта қараңыз.',
    ru: 'Сначала робота ждут акты: {count}. С {since} поступило и еще не учтено: {why}. Робот может часть их отозвать, поэтому сейчас они не подписываются: посмотрите список снова после «oryndau tick».',
    en: 'Acts that wait for the robot first: {count}. Since {since} this has come in for their cases and is not decided: {why}. The robot may take some of them back, so they are not signed now: look at the list again after "oryndau tick".',
  },
  nothingBeforeRobot: {
    kk: 'қол қоюды күткен барлық актілер ({count}) алдымен роботты күтеді: олардың істері бойынша келгенді ол әлі ескерген жоқ; «oryndau tick», содан кейін «oryndau signing list»',
    ru: 'все акты, что ждут подписи ({count}), ждут сначала робота: поступившее по их делам он еще не учел; «oryndau tick», затем «oryndau signing list»',
    en: 'all acts that wait for a signature ({count}) wait for the robot first: what has come in for their cases is not decided; "oryndau tick", then "oryndau signing list"',
  },
  notNow: {
    kk: '{act} ({type}) актісіне бүгін қол қойылмайды: {why}',
    ru: '{act} ({type}) сегодня не подписывается: {why}',
    en: '{act} ({type}) is not signed today: {why}',
  },
  noneNow: {
    kk: 'қол қоюды күткен актілердің ({count}) ешқайсысына бүгін қол қойылмайды: {why} «oryndau signing list»',
    ru: 'ни один из актов, что ждут подписи ({count}), сегодня не подписывается: {why} «oryndau signing list»',
    en: 'none of the acts that wait for a signature ({count}) is signed today: {why} "oryndau signing list"',
  },
  damagedShow: {
    kk: '{act} бүлінген: дерекқордағы жазбасы акт емес, көрсететін ештеңе жоқ; «oryndau signing strike»',
    ru: '{act} поврежден: его запись в базе данных не акт, показать нечего; «oryndau signing strike»',
    en: '{act} is damaged: its row in the database is no act, so there is nothing to show; "oryndau signing strike"',
  },
  damagedAgain: {
    kk: '{act} бүлінген: дерекқордағы жазбасы акт емес, оған ешкім қол қоя алмайды',
    ru: '{act} поврежден: его запись в базе данных не акт, и подписать ее никто не может',
    en: '{act} is damaged: its row in the database is no act, and nobody can sign it',
  },
  tooEarly: {
    kk: 'ондағы бір акт {on} күні шешілген: одан бұрын ештеңеге қол қойылмайды',
    ru: 'один из актов решен {on}: раньше этого дня ничего не подписывается',
    en: 'an act of it was decided on {on}: nothing is signed before that day',
  },
  acts: { kk: 'актілер', ru: 'актов', en: 'acts' },
  claimed: { kk: 'талап етілетіні, теңге', ru: 'требуется, тенге', en: 'claimed, tenge' },
  act: { kk: 'акт', ru: 'акт', en: 'act' },
  decided: { kk: 'шешілген күні', ru: 'решено', en: 'decided' },
  tenge: { kk: 'теңге', ru: 'тенге', en: 'tenge' },
  opened: { kk: 'ашылды', ru: 'открыт', en: 'opened' },
  by: { kk: 'кім', ru: 'кто', en: 'by' },
  reason: { kk: 'себебі', ru: 'причина', en: 'reason' },
  more: {
    kk: '… тағы {count} (--limit)',
    ru: '… и еще {count} (--limit)',
    en: '… and {count} more (--limit)',
  },
  goOn: {
    kk: 'Олардың ішінде келесі күн есебінде жалғасатын істер: {count}.',
    ru: 'Со следующим проходом дня продолжатся их дела: {count}.',
    en: '{count} of their cases go on with the next tick.',
  },
  batch: {
    kk: 'топтама {root}   oryndau signing approve {root} --by NAME',
    ru: 'пакет {root}   oryndau signing approve {root} --by NAME',
    en: 'batch {root}   oryndau signing approve {root} --by NAME',
  },
  nothingStruck: { kk: 'Алып тасталған акт жоқ.', ru: 'Снятых с подписи актов нет.', en: 'Nothing was struck.' },
  waitsForOperator: { kk: 'операторды күтеді', ru: 'ждет оператора', en: 'waits for an operator' },
  withdrawn: { kk: 'кері қайтарылды', ru: 'мера отменена', en: 'taken back' },

  // approve
  askSign: {
    kk: '{count} актіге басшының кілтімен қол қою, кім: {by}? Банктер мен адамдарға хабарланады.',
    ru: 'Подписать ключом руководителя акты ({count}), кто: {by}? Банки и люди получат сообщения.',
    en: 'Sign {count} acts with the key of the head, as {by}? Banks and people are told.',
  },
  notSigned: {
    kk: 'ештеңеге қол қойылған жоқ (сұрайтын адам болмаса, --yes)',
    ru: 'ничего не подписано (--yes, где спросить некого)',
    en: 'nothing was signed (--yes where nobody can be asked)',
  },
  signed: {
    kk: 'Қол қойылған актілер: {count}, кім: {by}. Оларды күткен нәрсе келесі айналымда жіберіледі.',
    ru: 'Подписаны акты: {count}, кто: {by}. Что их ждало, уйдет в следующем круге.',
    en: '{count} acts are signed by {by}; what waited for them leaves in the next round.',
  },
  empty: {
    kk: 'қол қоюды ештеңе күтіп тұрған жоқ',
    ru: 'подписи ничего не ждет',
    en: 'nothing waits for a signature',
  },
  changed: {
    kk: 'топтама енді басқа ({root}): «oryndau signing list» арқылы қайта қараңыз',
    ru: 'пакет теперь другой ({root}): посмотрите его снова, «oryndau signing list»',
    en: 'the batch is another by now ({root}): look at it again with "oryndau signing list"',
  },
  emptyBatch: { kk: 'бос', ru: 'пуст', en: 'empty' },
  ownReview: {
    kk: '{number} — осы адам шешімді қайта қараған істің актісі: топтамаға басқа адам қол қояды',
    ru: '{number} — из дела, решение в котором пересматривал этот же человек: пакет подписывает другой',
    en: '{number} is of a case in which this person has reviewed what was decided: somebody else signs the batch',
  },
  otherBody: {
    kk: '{number} актісінде басқа органның БСН жазылған ({body}): ORYNDAU_BODY_BIN мәнін тексеріңіз немесе ол актіні топтамадан алып тастаңыз',
    ru: 'в акте {number} стоит БИН другого органа ({body}): проверьте ORYNDAU_BODY_BIN или исключите этот акт из пакета',
    en: '{number} names another body, with the BIN {body}: look at ORYNDAU_BODY_BIN, or strike that act from the batch',
  },
  lawUnknown: {
    kk: 'бүгінгі заң жүктелмеген ({parameter}): актілер күтеді',
    ru: 'закон сегодняшнего дня не загружен ({parameter}): акты ждут',
    en: 'the law of today is not loaded ({parameter}): the acts wait',
  },
  notOpened: {
    kk: 'осы атпен ашылған актілер: {opened}, ашылуға тиісі: {wanted}: «oryndau signing show ACT --by NAME»',
    ru: 'под этим именем открыто актов: {opened}, нужно: {wanted}: «oryndau signing show ACT --by NAME»',
    en: '{opened} of its acts were opened under this name, {wanted} are to be: "oryndau signing show ACT --by NAME"',
  },

  // strike, again
  askStrike: {
    kk: '{act} ({type}) актісіне қол қоймай, операторға қайтару, кім: {by}?',
    ru: 'Снять с подписи {act} ({type}), кто: {by}?',
    en: 'Strike {act} ({type}), as {by}?',
  },
  notStruck: {
    kk: 'ештеңе алып тасталған жоқ (сұрайтын адам болмаса, --yes)',
    ru: 'ничего не снято (--yes, где спросить некого)',
    en: 'nothing was struck (--yes where nobody can be asked)',
  },
  signedMeanwhile: {
    kk: '{act}: бұл уақытта қол қойылды, іс жалғасады',
    ru: '{act} тем временем подписан: дело идет дальше',
    en: '{act} was signed meanwhile: its case goes on',
  },
  struck: {
    kk: '{act} алып тасталды, кім: {by}. Ол операторға қайтады, ешкімге хабарланбаған.',
    ru: '{act} снят с подписи, кто: {by}. Он возвращается к оператору, никому о нем не сообщали.',
    en: '{act} is struck by {by}: it goes back to an operator, and nobody was told of it.',
  },
  nextTick: {
    kk: 'Іс мұны робот келесі жолы іске кіріскенде біледі: робот тоқтап тұр немесе қазір қол қойылмайды.',
    ru: 'Дело узнает об этом со следующим тиком: робот стоит, или сейчас ничего не подписывается.',
    en: 'The case is told by the next tick: the robot stands still, or nothing is signed now.',
  },
  struckBefore: {
    kk: '{act} бұған дейін алып тасталған, кім: {by}, {at}: {reason}',
    ru: '{act} снят с подписи раньше, кто: {by}, {at}: {reason}',
    en: '{act} was struck before, by {by}, {at}: {reason}',
  },
  askAgain: {
    kk: '{act} актісін қол қоюға қайта ұсыну, кім: {by}?',
    ru: 'Снова положить {act} на подпись, кто: {by}?',
    en: 'Put {act} before whoever signs once more, as {by}?',
  },
  notPutAgain: {
    kk: 'ештеңе өзгерген жоқ (сұрайтын адам болмаса, --yes)',
    ru: 'ничего не изменено (--yes, где спросить некого)',
    en: 'nothing was changed (--yes where nobody can be asked)',
  },
  wasNotStruck: {
    kk: '{act} алып тасталмаған немесе оның шарасы кері қайтарылған',
    ru: '{act} не снимали с подписи, или его мера отменена',
    en: '{act} was not struck, or its measure was taken back',
  },
  waitsAgain: {
    kk: '{act} қол қоюды қайта күтеді, сұраған: {by}.',
    ru: '{act} снова ждет подписи, так решил(а) {by}.',
    en: '{act} waits for a signature again, as {by} asked.',
  },
  standsStill: {
    kk: '«oryndau hold lift CASE --reason ACT_STRUCK» жібергенше іс тоқтап тұрады.',
    ru: 'Дело стоит, пока его не отпустит «oryndau hold lift CASE --reason ACT_STRUCK».',
    en: 'The case stands still until "oryndau hold lift CASE --reason ACT_STRUCK" lets it go on.',
  },
  unknownAct: {
    kk: '{act} қол қоюды күтіп тұрған жоқ; күткендерін «oryndau signing list» көрсетеді',
    ru: '{act} не ждет подписи; кто ждет, покажет «oryndau signing list»',
    en: '{act} does not wait for a signature; "oryndau signing list" shows those that do',
  },

  // show
  draft: {
    kk: '{file}: оның беті, ешкім қол қоймаған жоба',
    ru: '{file}: его страница, проект, который никто не подписал',
    en: '{file}: its page, a draft that nobody has signed',
  },
  isStruck: {
    kk: 'Алып тасталған, кім: {by}, {at}: {reason}',
    ru: 'Снят с подписи, кто: {by}, {at}: {reason}',
    en: 'Struck by {by}, {at}: {reason}',
  },

  // standing orders
  noOrder: {
    kk: 'Тұрақты өкім жоқ: әр акт адамды күтеді («oryndau signing list»).',
    ru: 'Постоянного распоряжения нет: каждый акт ждет человека («oryndau signing list»).',
    en: 'No standing order: every act waits for a person ("oryndau signing list").',
  },
  forgedOrder: {
    kk: '{number}  {state}: сөздері қол қойылғандай емес; ол бойынша ештеңеге қол қойылмайды',
    ru: '{number}  {state}: его слова не те, что были подписаны; по нему ничего не подписывается',
    en: '{number}  {state}: its words are not those that were signed; nothing is signed by it',
  },
  allKinds: { kk: 'барлық актілер', ru: 'акты всех видов', en: 'acts of all kinds' },
  noRegion: {
    kk: 'Тіркелгіде өңір көрсетілмеген: ол өкім бермейді.',
    ru: 'В учетной записи не указан регион: распоряжения она не дает.',
    en: 'The account is of no region: it gives no order.',
  },
  anySum: { kk: 'кез келген сома', ru: 'любая сумма', en: 'any sum' },
  upTo: { kk: '{sum} теңгеден аспайды', ru: 'до {sum} тенге', en: 'up to {sum} tenge' },
  fromOn: { kk: '{from} күнінен бастап', ru: 'с {from}', en: 'from {from}' },
  fromUntil: { kk: '{from} – {until}', ru: 'с {from} по {until}', en: 'from {from} until {until}' },
  order: {
    kk: '{number}  {state}: {kinds}, {sum}, {time}, берген: {by}',
    ru: '{number}  {state}: {kinds}, {sum}, {time}, дал(а) {by}',
    en: '{number}  {state}: {kinds}, {sum}, {time}, given by {by}',
  },
  revokedLine: {
    kk: '      {on} қайтарды: {by}: {reason}',
    ru: '      отозвал(а) {on} {by}: {reason}',
    en: '      revoked on {on} by {by}: {reason}',
  },
  askOrder: {
    kk: 'Мыналарға қаралмай, бірден басшының кілтімен қол қойылсын ба: {kinds}, кім: {by}?',
    ru: 'Подписывать сразу, без просмотра, ключом руководителя: {kinds}, кто: {by}?',
    en: 'Let {kinds} be signed at once, unseen, with the key of the head, as {by}?',
  },
  noOrderGiven: {
    kk: 'өкім берілген жоқ (сұрайтын адам болмаса, --yes)',
    ru: 'распоряжение не дано (--yes, где спросить некого)',
    en: 'no order was given (--yes where nobody can be asked)',
  },
  orderGiven: {
    kk: '{number} өкімін {by} берді. Бұрыннан күткендер әлі күтеді: «oryndau signing list».',
    ru: 'Распоряжение {number} дано, кто: {by}. Что уже ждет, ждет и дальше: «oryndau signing list».',
    en: '{number} is given by {by}. What waits already still waits: "oryndau signing list".',
  },
  unknownOrder: {
    kk: '{number} — күшіндегі өкім емес; «oryndau signing order list»',
    ru: '{number} — не действующее распоряжение; «oryndau signing order list»',
    en: '{number} is no order in force; "oryndau signing order list"',
  },
  orderRevoked: {
    kk: '{number} қайтарылды; бұдан былай шешілетіні адамды күтеді.',
    ru: '{number} отозвано; что решится отныне, ждет человека.',
    en: '{number} is revoked; what is decided from now on waits for a person.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const signingSays = sayer(signingTexts);
