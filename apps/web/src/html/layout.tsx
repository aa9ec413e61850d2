/**
 * The frame of every page: a whole document that needs no script, which a phone of ten years ago shows and a screen reader
 * walks through by its landmarks. What stands on the page itself is given to it.
 */
/** @jsxImportSource preact */
import { type Language, languageNames, languages } from '@oryndau/words/languages';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { frameTexts } from '../texts/frame.ts';

/** Where the pages stand to which every other page leads: the home by the head of the page, the others by its foot, in this order. */
export const framePaths = {
  home: '/',
  findCase: '/find',
  genuine: '/genuine',
  figures: '/figures',
  law: '/law',
  roots: '/roots',
  help: '/help',
  contact: '/contact',
  privacy: '/privacy',
  accessibility: '/accessibility',
  developers: '/developers',
} as const;

type FootPage = Exclude<keyof typeof framePaths, 'home'>;

/** What all pages of one installation share. */
export interface Site {
  /** Path of the style sheet, with the hash of its content in it. */
  readonly styleSheet: string;
  /** People, cases and money are invented, and every page says so. */
  readonly isDemo: boolean;
  /** The pages of staff: another name at the head, and none of the citizen's pages at the foot. */
  readonly isDesk?: boolean | undefined;
}

export interface LayoutProps {
  readonly site: Site;
  readonly language: Language;
  /** The heading of the page in words; for a page with errors the word for it is put before. */
  readonly title: string;
  /** The address of this page, by which it is asked for in another language; a form sent by POST gives that of its GET. */
  readonly path: string;
  readonly hasErrors?: boolean | undefined;
  /** The rooms that one may go to, below the head. */
  readonly nav?: ComponentChildren;
  /** Beside the title on each sheet when it is printed: of which case, and as of which day. */
  readonly printed?: string | undefined;
  /** `BackLink` or `Breadcrumbs`: before the content, so that the skip link jumps over it. */
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const renderDocument = (document: VNode): string => `<!doctype html>${renderToString(document)}`;

export function Layout({ site, language, title, path, hasErrors, printed, nav, before, children }: LayoutProps) {
  const texts = frameTexts[language];
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Numbers of cases and payments are no telephone numbers. */}
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#00739c" />
        <title>{`${hasErrors ? `${texts.error}: ` : ''}${title} – Oryndau`}</title>
        <link rel="stylesheet" href={site.styleSheet} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">
          {texts.skipToContent}
        </a>
        <Header site={site} language={language} path={path} />
        {nav}
        <div class="govuk-width-container app-sheet">
          {printed !== undefined && (
            // Whoever hears the page has its title already.
            <p class="app-sheet__head" aria-hidden="true">{`${title} — ${printed}`}</p>
          )}
          {before}
          <main class="govuk-main-wrapper" id="main-content">
            {children}
          </main>
        </div>
        {!site.isDesk && <Footer language={language} />}
      </body>
    </html>
  );
}

function Header({ site, language, path }: Pick<LayoutProps, 'site' | 'language' | 'path'>) {
  const texts = frameTexts[language];
  return (
    <header class="app-header">
      <div class="govuk-width-container app-header__row">
        <p class="app-header__names">
          <a
            class="app-header__home"
            href={frameLinks[language].home}
            aria-label={site.isDesk ? texts.deskHome : texts.home}
          >
            Oryndau
          </a>{' '}
          <span class="app-header__service">{site.isDesk ? texts.deskName : texts.serviceName}</span>
        </p>
        <LanguageLinks language={language} path={path} />
      </div>
      {site.isDemo && (
        <div class="govuk-width-container">
          <div class="govuk-phase-banner">
            <p class="govuk-phase-banner__content">
              <strong class="govuk-tag govuk-phase-banner__content__tag">{texts.testTag}</strong>{' '}
              <span class="govuk-phase-banner__text">{texts.testNote}</span>
            </p>
          </div>
        </div>
      )}
    </header>
  );
}

function LanguageLinks({ language, path }: Pick<LayoutProps, 'language' | 'path'>) {
  return (
    <nav class="app-languages" aria-label={frameTexts[language].languages}>
      <ul class="app-languages__list">
        {languages.map((other) => (
          <li key={other}>
            {other === language ? (
              <span class="app-languages__current" lang={other} aria-current="true">
                {languageNames[other]}
              </span>
            ) : (
              <a
                class="app-languages__link"
                href={inLanguage(path, other)}
                lang={other}
                hreflang={other}
                rel="alternate"
              >
                {languageNames[other]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const footPages = Object.keys(framePaths).filter((page): page is FootPage => page !== 'home');

function Footer({ language }: Pick<LayoutProps, 'language'>) {
  const texts = frameTexts[language];
  return (
    <footer class="app-footer">
      <nav class="govuk-width-container" aria-label={texts.sections}>
        <ul class="app-footer__list">
          {footPages.map((page) => (
            <li key={page}>
              <a class="app-footer__link" href={frameLinks[language][page]}>
                {texts[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}

type FrameLinks = Readonly<Record<keyof typeof framePaths, string>>;

function frameLinksIn(language: Language): FrameLinks {
  const links: Record<string, string> = {};
  for (const [page, path] of Object.entries(framePaths)) links[page] = inLanguage(path, language);
  return links as FrameLinks;
}

/** Made once: they stand on every page, and each costs a microsecond. */
const frameLinks: Readonly<Record<Language, FrameLinks>> = {
  kk: frameLinksIn('kk'),
  ru: frameLinksIn('ru'),
  en: frameLinksIn('en'),
};

/** The same page in a language. The address must be one of ours: "//elsewhere" would lead a reader away. */
export function inLanguage(path: string, language: Language): string {
  if (!/^\/(?![/\\])/.test(path)) throw new Error('the address of a page begins with exactly one slash');
  // Nothing of it would be written otherwise, and a URL costs as much as ten elements.
  if (/^[\w/-]+$/.test(path)) return `${path}?lang=${language}`;
  const url = new URL(path, 'http://localhost');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}`;
}
