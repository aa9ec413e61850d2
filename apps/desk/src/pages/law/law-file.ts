/** The law as a file, signed where the server has a key for it. */
import { makeLawFile } from '@oryndau/reading/law-file';
import type { AddRoom } from '../../routes.ts';

export const addLawFile: AddRoom = (routes, { installation, parts }) => {
  const { db, today } = installation;
  routes.get('/law/values.json', 'figures.see', async ({ reply }) => {
    const file = await makeLawFile(db.sql, { day: today(), signer: parts.exports });
    return reply
      .headers({ 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="oryndau-law.json"' })
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(file, null, 2));
  });
};
