/** What an address of the API says that is called by a method it does not have. */
import { openTestInstallation, type TestInstallation } from '@oryndau/citizen/testing/installation';
import { afterAll, beforeAll, expect, it } from 'vitest';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

it.each([
  ['PUT', '/case', 405, 'GET, HEAD'],
  ['POST', '/case', 405, 'GET, HEAD'],
  ['DELETE', '/case/payments/1', 405, 'GET, HEAD'],
  ['GET', '/visits?x=1', 405, 'POST'],
  ['POST', '/nothing', 404, undefined],
  ['GET', '/case/payments/1/more', 404, undefined],
] as const)('%s %s: %i', async (method, path, status, allow) => {
  const answer = await installation.app.inject({ method, url: `/api/v1${path}` });
  expect([answer.statusCode, answer.headers.allow]).toEqual([status, allow]);
  expect(answer.json().code).toBe(status === 405 ? 'METHOD_NOT_ALLOWED' : 'NOT_FOUND');
});
