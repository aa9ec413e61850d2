/** Ways between pages: back, up, on. Each is a landmark of its own, so that no content lies outside of any. */
/** @jsxImportSource preact */
import type { Language } from '@oryndau/words/languages';
import { frameTexts } from '../texts/frame.ts';

interface InLanguage {
  readonly language: Language;
}

export interface BackLinkProps extends InLanguage {
  readonly href: string;
  /** Where it leads, when "back" alone would not tell. */
  readonly text?: string | undefined;
}

/** For `before` of `Layout`. */
export function BackLink({ language, href, text }: BackLinkProps) {
  const texts = frameTexts[language];
  return (
    <nav aria-label={texts.wayBack}>
      <a href={href} class="govuk-back-link">
        {text ?? texts.back}
      </a>
    </nav>
  );
}

export interface WayStep {
  readonly href: string;
  readonly text: string;
}

/** For `before` of `Layout`: the pages above this one, the highest first. */
export function Breadcrumbs({ language, steps }: InLanguage & { readonly steps: readonly WayStep[] }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={frameTexts[language].whereYouAre}>
      <ol class="govuk-breadcrumbs__list">
        {steps.map(({ href, text }) => (
          <li key={href} class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PaginationProps extends InLanguage {
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** Between the pages of a long list; nothing when there is only one. */
export function Pagination({ language, previous, next }: PaginationProps) {
  const texts = frameTexts[language];
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="govuk-pagination" aria-label={texts.pages}>
      {previous !== undefined && <PageLink kind="prev" href={previous} text={texts.previousPage} />}
      {next !== undefined && <PageLink kind="next" href={next} text={texts.nextPage} />}
    </nav>
  );
}

function PageLink({
  kind,
  href,
  text,
}: {
  readonly kind: 'prev' | 'next';
  readonly href: string;
  readonly text: string;
}) {
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={kind}>
        {kind === 'prev' && <Arrow kind="prev" />}
        <span class="govuk-pagination__link-title">{text}</span>
        {kind === 'next' && <Arrow kind="next" />}
      </a>
    </div>
  );
}

/** Drawn, as not every font has arrows. */
function Arrow({ kind }: { readonly kind: 'prev' | 'next' }) {
  return (
    <svg class={`govuk-pagination__icon govuk-pagination__icon--${kind}`} width="15" height="13" aria-hidden="true">
      <path
        d={kind === 'prev' ? 'M7 1 1.5 6.5 7 12M1.5 6.5H15' : 'M8 1l5.5 5.5L8 12M13.5 6.5H0'}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
    </svg>
  );
}
