/** The server ends without a word while two people type, and the database takes nothing for a while. */
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import {
  blocksOnRecord,
  goToEndOf,
  openAgreement,
  textOf,
  typeAtOnce,
  untilBlocks,
  untilSaved,
  untilSays,
} from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

test('[BR5] [WT5] the server is killed while two type, later the database is held: the pages say so, and go on by themselves', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, 'Through a crash');
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Ours:');
  await maya.page.keyboard.press('Enter');
  await maya.page.keyboard.type('-');
  await untilBlocks(daniel.page, ['Ours:', '-']);
  await goToEndOf(daniel.page, 0);

  const killed = app.server.end('SIGKILL');
  await typeAtOnce([maya.page, 'one two three'], [daniel.page, ' four five six']);
  await killed;
  for (const { page } of [maya, daniel])
    await untilSays(page, /^Offline, kept on this device \(\d+ unsent edits?\)$/);
  await maya.page.getByText('The server cannot be reached.').waitFor();

  await app.server.startAgain();
  const blocks = ['Ours: four five six', '-one two three'];
  for (const { page } of [maya, daniel]) {
    await untilBlocks(page, blocks);
    await untilSaved(page);
  }
  await maya.page.getByText('The server cannot be reached.').waitFor({ state: 'detached' });
  const { pool } = app.server.database;
  expect(await blocksOnRecord(pool, documentId)).toEqual(blocks);

  // [WT5] A session that nobody ends holds the document.
  const stuck = await pool.connect();
  await stuck.query('begin');
  await stuck.query('select from document where id = $1 for update', [documentId]);
  await goToEndOf(maya.page, 1);
  await maya.page.keyboard.type('!');
  await untilSays(maya.page, /^Offline, kept on this device \(\d+ unsent edits?\)$/);
  expect(await blocksOnRecord(pool, documentId)).toEqual(blocks);
  await stuck.query('rollback');
  stuck.release();
  await untilBlocks(daniel.page, ['Ours: four five six', '-one two three!']);
  await untilSaved(maya.page);
});
