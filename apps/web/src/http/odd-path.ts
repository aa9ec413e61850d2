/**
 * Addresses that the framework answers in its own words before any route or page of ours is asked: a part that is no text, or longer than any name of
 * ours. They go to where such a thing is not found, so that people and programs get our answer.
 */
import type { IncomingMessage } from 'node:http';

/** The framework compares parts of routes up to this length (find-my-way `maxParamLength`). */
export const PATH_PART_MAX = 100;
/** No route has it: no code, token or number is a dash. */
const NOTHING = '-';

export const rewriteOddPath = ({ url = '/' }: Pick<IncomingMessage, 'url'>): string => {
  const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  return path.split('/').map(known).join('/') + query;
};

const known = (part: string): string => (part.length <= PATH_PART_MAX && isText(part) ? part : NOTHING);

function isText(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
