/** What `oryndau staff` says. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const staffTexts = {
  nobody: {
    kk: 'Тіркелгі жоқ: бірінші әкімшіні «oryndau staff open --login X --name Y --first-administrator» ашады.',
    ru: 'Учетных записей нет: первого администратора заводит «oryndau staff open --login X --name Y --first-administrator».',
    en: 'There is no account: "oryndau staff open --login X --name Y --first-administrator" makes the first administrator.',
  },
  login: { kk: 'кіру аты', ru: 'имя для входа', en: 'login' },
  name: { kk: 'аты-жөні', ru: 'имя', en: 'name' },
  roles: { kk: 'рөлдері', ru: 'роли', en: 'roles' },
  region: { kk: 'өңірі', ru: 'регион', en: 'region' },
  isClosed: { kk: 'жабық', ru: 'закрыта', en: 'closed' },
  noPasskey: { kk: 'кіру кілті жоқ', ru: 'нет ключа доступа', en: 'no passkey' },
  taken: {
    kk: '{login} деген кіру аты бұрыннан бар',
    ru: 'имя для входа {login} уже есть',
    en: 'somebody has the login {login} already',
  },
  notFirst: {
    kk: '«{role}» рөлі біреуде бар: рөл енді қызметкер үстелінде ұсынылады және бекітіледі',
    ru: 'роль «{role}» уже кем-то занята: теперь роли предлагают и утверждают на рабочем столе сотрудника',
    en: 'somebody has the role "{role}": from now on a role is proposed and approved at the desk',
  },
  byProposal: {
    kk: '«{role}» рөлін қызметкер үстелінде бір адам ұсынады, екіншісі бекітеді',
    ru: 'роль «{role}» предлагает на рабочем столе сотрудника один человек и утверждает другой',
    en: 'the role "{role}" is proposed at the desk by one person and approved by another',
  },
  opened: {
    kk: '{login} тіркелгісі ашылды. Бірінші кіру кілті осы сөзбен тіркеледі: бір рет көрсетіледі, жарамды күндері {days}.',
    ru: 'Учетная запись {login} открыта. Первый ключ доступа регистрируют этим словом: его показывают один раз, действует дней: {days}.',
    en: 'The account {login} is open. Its first passkey is registered with this word: it is shown once and holds for {days} days.',
  },
  noRoleYet: {
    kk: 'Оның рөлі жоқ: рөлді әкімші ұсынады, дербес деректерге жауапты тұлға бекітеді.',
    ru: 'Ролей у нее нет: роль предлагает администратор, утверждает ответственный за персональные данные.',
    en: 'It has no role: the administrator proposes one, the data officer approves it.',
  },
  wordHolds: {
    kk: 'Бір рет көрсетіледі, жарамды күндері {days}; бұрынғысы енді жарамайды.',
    ru: 'Показано один раз, действует дней: {days}; прежнее больше не действует.',
    en: 'Shown once, holds for {days} days; the one before is worth nothing any more.',
  },
  unknown: {
    kk: '{login} деген ашық тіркелгі жоқ',
    ru: 'нет открытой учетной записи {login}',
    en: 'no open account has the login {login}',
  },
  given: {
    kk: '{login} тіркелгісіне «{role}» рөлі берілді.',
    ru: 'Учетной записи {login} дана роль «{role}».',
    en: 'The account {login} has the role "{role}".',
  },
  closed: {
    kk: '{login} тіркелгісі жабылды, ол барлық жерден шығарылды.',
    ru: 'Учетная запись {login} закрыта, все ее входы завершены.',
    en: 'The account {login} is closed, and all of its visits are over.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const staffSays = sayer(staffTexts);
