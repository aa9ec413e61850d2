/** The page of the invented login service: a list of invented people, one button each. Plain HTML, no script, three languages. */
import type { Language } from '@oryndau/words/languages';

export interface LoginPageOptions {
  readonly uid: string;
  readonly people: readonly { readonly iin: string; readonly name: string }[];
  readonly language: Language;
}

const texts: Readonly<
  Record<Language, { readonly title: string; readonly note: string; readonly as: string; readonly cancel: string }>
> = {
  kk: {
    title: 'Кіру (сынақ)',
    note: 'Бұл — ойдан шығарылған кіру қызметі. Кім болып кіретініңізді таңдаңыз.',
    as: 'Кіру:',
    cancel: 'Бас тарту',
  },
  ru: {
    title: 'Вход (учебный)',
    note: 'Это вымышленная служба входа. Выберите, кем войти.',
    as: 'Войти как',
    cancel: 'Отказаться',
  },
  en: {
    title: 'Log in (simulated)',
    note: 'This login service is invented. Choose who you are.',
    as: 'Log in as',
    cancel: 'Cancel',
  },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function loginPage({ uid, people, language }: LoginPageOptions): string {
  const { title, note, as, cancel } = texts[language];
  const buttons = people.map(
    ({ iin, name }) =>
      `<p><button type="submit" name="person" value="${escaped(iin)}">${escaped(as)} ${escaped(name)}</button></p>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { max-width: 32rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.4 system-ui, sans-serif; color: #0b0c0c; }
button { width: 100%; min-height: 3rem; padding: .5rem 1rem; font: inherit; text-align: left; cursor: pointer; }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(note)}</p>
<form method="post" action="/interaction/${escaped(uid)}">
${buttons.join('\n')}
<p><button type="submit" name="person" value="">${escaped(cancel)}</button></p>
</form>
</main>
</body>
</html>
`;
}
