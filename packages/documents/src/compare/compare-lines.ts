import { diffArrays } from 'diff';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Inline, Run } from './compared.ts';
import { marksKey, tokenize, type Token } from './tokens.ts';

/** Differing words up to which the shortest list of changes is looked for; beyond it a line is called rewritten. */
const MOST_EDITS = 2000;

const isSameFormat = (a: Inline, b: Inline): boolean =>
  'node' in a || 'node' in b || marksKey(a.marks) === marksKey(b.marks);

function join(a: Inline, b: Inline): Inline | undefined {
  if ('node' in a || 'node' in b || marksKey(a.marks) !== marksKey(b.marks)) return undefined;
  return { text: a.text + b.text, marks: a.marks };
}

function joinRuns(a: Run | undefined, b: Run): Run | undefined {
  if (a === undefined || a.change !== b.change) return undefined;
  const inline = join(a.inline, b.inline);
  if (inline === undefined) return undefined;
  if (a.change !== 'reformatted' || b.change !== 'reformatted') return { change: a.change, inline } as Run;
  const before = join(a.before, b.before);
  return before && { change: 'reformatted', before, inline };
}

/** Runs of the same change and format made one. */
function gather(runs: readonly Run[]): Run[] {
  const gathered: Run[] = [];
  for (const run of runs) {
    const joined = joinRuns(gathered.at(-1), run);
    if (joined === undefined) gathered.push(run);
    else gathered[gathered.length - 1] = joined;
  }
  return gathered;
}

function keep(before: Token, after: Token): Run {
  if (isSameFormat(before.inline, after.inline)) return { change: 'same', inline: after.inline };
  return { change: 'reformatted', before: before.inline, inline: after.inline };
}

/** The changes within a line, word by word, from two lines that belong together. */
export function compareLines(before: ProseMirrorJSON, after: ProseMirrorJSON): Run[] {
  const [old, young] = [tokenize(before), tokenize(after)];
  const keysOf = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keysOf(old), keysOf(young), { maxEditLength: MOST_EDITS });
  const deleted = (tokens: readonly Token[]): Run[] =>
    tokens.map(({ inline }) => ({ change: 'deleted', inline }));
  const inserted = (tokens: readonly Token[]): Run[] =>
    tokens.map(({ inline }) => ({ change: 'inserted', inline }));
  if (changes === undefined) return gather([...deleted(old), ...inserted(young)]);
  let [i, j] = [0, 0];
  const runs = changes.flatMap(({ added, removed, value: { length } }): Run[] => {
    if (removed) return deleted(old.slice(i, (i += length)));
    if (added) return inserted(young.slice(j, (j += length)));
    const pairs = old.slice(i, (i += length)).map((token, at) => keep(token, young[j + at] ?? token));
    j += length;
    return pairs;
  });
  return gather(runs);
}
