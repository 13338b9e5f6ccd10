import { deleteDatabase, listCopyNames, openDatabase } from './copy-database.ts';
import { countMarks } from './unsent-marks.ts';

async function hasUnsent(name: string): Promise<boolean> {
  const database = await openDatabase(name);
  try {
    return (await countMarks(database)) > 0;
  } finally {
    database.close();
  }
}

async function partition(userId: string): Promise<{ unsent: string[]; sent: string[] }> {
  const names = await listCopyNames(userId);
  const marked = await Promise.all(names.map(async (name) => ({ name, isUnsent: await hasUnsent(name) })));
  return {
    unsent: marked.filter(({ isUnsent }) => isUnsent).map(({ name }) => name),
    sent: marked.filter(({ isUnsent }) => !isUnsent).map(({ name }) => name),
  };
}

/** How many documents hold edits of this person, on this device, that the server has not confirmed. */
export async function countUnsentDocuments(userId: string): Promise<number> {
  return (await partition(userId)).unsent.length;
}

/**
 * [SS8] For signing out: deletes the person's copies on this device, but none that holds something unsent.
 * @returns how many documents stay because of that
 */
export async function forgetLocalCopies(userId: string): Promise<number> {
  const { unsent, sent } = await partition(userId);
  await Promise.all(sent.map(deleteDatabase));
  return unsent.length;
}
