/** What a person reads on the page of a case, out of its HTML. */

export const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** The headline, without the line over it. */
export const titleOf = (html: string): string => plain(/<h1[^>]*>.*?<\/span>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');

/** The buttons of a page, each with where it leads or what its form sends, but for the token. */
export const buttonsOf = (html: string) =>
  [
    ...html.matchAll(
      /<form [^>]*action="\/case\/pay"[^>]*>(.*?)<\/form>|<a href="([^"]*)" class="govuk-button[^>]*>(.*?)<\/a>/gs,
    ),
  ].map(([, form, href, text = '']) =>
    form === undefined ? { text: plain(text), leads: href } : { text: plain(form), leads: fieldsOf(form) },
  );

const fieldsOf = (form: string) =>
  Object.fromEntries(
    [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)]
      .map(([, name = '', value = '']) => [name, value] as const)
      .filter(([name]) => name !== '_csrf'),
  );
