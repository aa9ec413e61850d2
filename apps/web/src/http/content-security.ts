/** What a page of ours may load and where its forms may lead: nothing of anybody else, and no script but where a page says so. */
import type { Installation } from './installation.ts';

type Sources = readonly string[];

export const contentSecurity = (
  { paymentOrigin, login }: Pick<Installation, 'paymentOrigin' | 'login'>,
  more: Readonly<Record<string, Sources>> = {},
) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    // A form may lead on to the payment service's page and the login: browsers hold redirects to this too.
    formAction: ["'self'", ...[paymentOrigin, login?.issuer.origin].filter((text) => text !== undefined)],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    ...Object.fromEntries(Object.entries(more).map(([name, sources]) => [name, [...sources]])),
  },
});

/** For a page with a script: of our own origin, which asks nobody but it. */
export const OWN_SCRIPT = { scriptSrc: ["'self'"], connectSrc: ["'self'"] } as const;

/** The same, with a worker. */
export const OWN_SCRIPTS = { scriptSrc: ["'self'"], workerSrc: ["'self'"], connectSrc: ["'self'"] } as const;
