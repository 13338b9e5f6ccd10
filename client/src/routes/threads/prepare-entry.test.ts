import { readLog } from '@entente/documents/log/read-log';
import { addDecisions } from '@entente/documents/log/write-log';
import { userId } from '@entente/protocol/ids';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { prepareEntry } from './prepare-entry.ts';
import { sayMadeBefore } from './say-made-before.ts';

const quoted = {
  content: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We meet on Mondays.' }] }],
  },
  by: 'Kenji Watanabe, Harbor',
  href: 'https://entente.example/talk',
} as never;

const readDecisions = (ydoc: Y.Doc) => readLog(ydoc).entries.filter((one) => one.kind === 'decision');

it('[TD27] a decision is there under the id that was asked for, once, whatever was written meanwhile', async () => {
  const ydoc = new Y.Doc();
  addDecisions(ydoc, [{ title: 'One carrier' }]);
  const prepared = (await prepareEntry({ kind: 'decision', ydoc, quoted, at: undefined }))!;
  expect(readDecisions(ydoc).length).toBe(1);
  addDecisions(ydoc, [{ title: 'Two vans' }]);
  prepared.write();
  // A page that died in between does it again.
  prepared.write();
  const made = readDecisions(ydoc);
  expect(made.map(({ title }) => title).toSorted()).toEqual([
    'One carrier',
    'Two vans',
    'We meet on Mondays.',
  ]);
  expect(made.find(({ title }) => title.startsWith('We meet'))!.id).toBe(prepared.entryId);
});

it('[TD27] who comes second is told who was first, and where it stands', () => {
  const [maya, daniel] = ['1', '2'].map((digit) =>
    userId.parse(`00000000-0000-4000-8000-00000000000${digit}`),
  );
  const winner = { by: { userId: maya, name: 'Maya Lindqvist' } } as never;
  const say = (reader: typeof maya, isThere: boolean) =>
    sayMadeBefore({ userId: reader!, kind: 'risk' }, { winner, isThere });
  expect(say(daniel, true)).toBe(
    'Maya Lindqvist has made a risk of this already. It is linked below the message.',
  );
  expect(say(daniel, false)).toContain('Maya Lindqvist is making a risk of this.');
  expect(say(maya, true)).toContain('You have made');
});
