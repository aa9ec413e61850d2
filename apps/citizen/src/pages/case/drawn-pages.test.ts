/** A page is given again only where all that it is made of is the same. */
import { expect, it } from 'vitest';
import { DrawnPages } from './drawn-pages.ts';

/** Says what it is asked for, and counts how often a page was drawn. */
function pages(max?: number) {
  const drawn = new DrawnPages(max);
  const made: string[] = [];
  const ask = (page: string, of: string, token: string) =>
    drawn
      .page({ page, of, token }, (place) => {
        made.push(of);
        return `<form>${place}</form>${of}<form>${place}</form>`;
      })
      .toString();
  return { ask, made };
}

it('is drawn once of the same, with the token of each request at each place', () => {
  const { ask, made } = pages();
  expect(ask('a ru', 'Өтірік', 't-1')).toBe('<form>t-1</form>Өтірік<form>t-1</form>');
  expect(ask('a ru', 'Өтірік', 't-2')).toBe('<form>t-2</form>Өтірік<form>t-2</form>');
  expect(made).toEqual(['Өтірік']);
});

it('is drawn anew of anything else, and what it was before is not kept beside it', () => {
  const { ask, made } = pages();
  for (const of of ['one', 'two', 'one']) expect(ask('a ru', of, 't')).toContain(of);
  expect(made).toEqual(['one', 'two', 'one']);
});

it('is of its own case and language, and the one that was asked for longest ago goes first', () => {
  const { ask, made } = pages(2);
  for (const page of ['a ru', 'a kk', 'a ru', 'b ru', 'a ru', 'a kk']) ask(page, `of ${page}`, 't');
  expect(made).toEqual(['of a ru', 'of a kk', 'of b ru', 'of a kk']);
});

it('without a form is given as it is', () => {
  expect(new DrawnPages().page({ page: 'a', of: 'x', token: 't' }, () => '<p>x</p>').toString()).toBe('<p>x</p>');
});
