/** What people do with an agreement, at random. */
import {
  deleteSelection,
  joinBackward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands';
import type { Slice } from '@tiptap/pm/model';
import { wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection, type Command } from '@tiptap/pm/state';
import fc from 'fast-check';
import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { rewriteContent } from '../../agreement/rewrite-content.ts';
import { agreementSchema } from '../../agreement/schema.ts';
import type { Desk } from './desk.ts';

const place = fc.nat(300);
const length = fc.integer({ min: 1, max: 40 });
const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 });

/** One act; every place is taken from the text as it is then. */
export const randomAct = fc.record({
  kind: fc.constantFrom(
    ...([
      'type',
      'type',
      'type',
      'delete',
      'delete',
      'cut',
      'paste',
      'paste',
      'drag',
      'split',
      'join',
    ] as const),
    ...(['list', 'quote', 'heading', 'bold', 'lift', 'undo', 'undo', 'undo', 'redo', 'restore'] as const),
  ),
  at: place,
  length,
  to: place,
  lengths,
});
export type RandomAct = typeof randomAct extends fc.Arbitrary<infer T> ? T : never;

/** What an act needs beside the text. */
export interface Surroundings {
  readonly desk: Desk;
  /** Words to type, by their lengths. */
  readonly say: (lengths: readonly number[]) => string;
  /** What a restore brings back. */
  readonly old: ProseMirrorJSON;
  readonly clipboard: { content?: Slice };
}

const { nodes, marks } = agreementSchema;
const node = (name: string) => {
  const type = nodes[name];
  if (type === undefined) throw new RangeError(name);
  return type;
};
const bold = marks['bold'];

const blockCommands: Readonly<Partial<Record<RandomAct['kind'], Command>>> = {
  delete: deleteSelection,
  split: splitBlock,
  join: joinBackward,
  list: wrapInList(node('bulletList')),
  quote: wrapIn(node('blockquote')),
  heading: setBlockType(node('heading'), { level: 2 }),
  ...(bold && { bold: toggleMark(bold) }),
  lift,
};

function clipboardCommand(act: RandomAct, { say, clipboard }: Surroundings): Command {
  return ({ tr }, dispatch) => {
    if (act.kind === 'type') tr.insertText(` ${say(act.lengths)} `);
    if (act.kind === 'cut' || act.kind === 'drag') {
      clipboard.content = tr.selection.content();
      tr.deleteSelection();
    }
    if (act.kind === 'drag')
      tr.setSelection(TextSelection.near(tr.doc.resolve(act.to % (tr.doc.content.size + 1))));
    if ((act.kind === 'paste' || act.kind === 'drag') && clipboard.content)
      tr.replaceSelection(clipboard.content);
    dispatch?.(tr);
    return true;
  };
}

/** Does an act, as the editor would. */
export function doAct(act: RandomAct, surroundings: Surroundings): void {
  const { desk, old } = surroundings;
  if (act.kind === 'undo' || act.kind === 'redo') return void desk.undo[act.kind]();
  if (act.kind === 'restore') return desk.ydoc.transact(() => rewriteContent(desk.ydoc, old), 'editor');
  const from = act.at % (desk.doc.content.size + 1);
  const isCaret = ['type', 'paste', 'split', 'join'].includes(act.kind);
  const to = isCaret ? from : Math.min(from + act.length, desk.doc.content.size);
  desk.runAt(blockCommands[act.kind] ?? clipboardCommand(act, surroundings), { from, to });
}
