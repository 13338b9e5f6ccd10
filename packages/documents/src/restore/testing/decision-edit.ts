import fc from 'fast-check';
import type * as Y from 'yjs';
import type { EntryId } from '../../entries/entry-id.ts';
import { readLog } from '../../log/read-log.ts';
import {
  addDecisions,
  addTag,
  removeTag,
  setDecisionValues,
  writeDecisionPlain,
  writeDecisionRich,
} from '../../log/write-log.ts';
import {
  addCriterion,
  addOption,
  removeCriterion,
  removeOption,
  setOptionPoints,
  setWeight,
  writeOptionName,
} from '../../log/write-options.ts';
import { nat, pick, said, type Edit } from './random-edit.ts';

function onDecision(n: number, act: (ydoc: Y.Doc, id: EntryId) => void): Edit {
  return (ydoc) => {
    const decision = pick(readLog(ydoc).entries, n);
    if (decision) act(ydoc, decision.id);
  };
}

/** An option or a criterion of a decision; undefined when it has none. */
export const partOf = (
  ydoc: Y.Doc,
  id: EntryId,
  [name, n]: ['options' | 'criteria', number],
): EntryId | undefined => {
  const decision = readLog(ydoc).entries.find((entry) => entry.id === id);
  return decision?.kind === 'decision' ? pick<{ id: EntryId }>(decision[name], n)?.id : undefined;
};

/** Anything that people do with a log. */
export const decisionEdit: fc.Arbitrary<Edit> = fc.oneof(
  said.map(
    (title) => (ydoc: Y.Doc) =>
      void addDecisions(ydoc, [
        {
          title,
          criteria: [{ name: 'Cost' }],
          options: [{ name: 'x', pros: 'Good', points: [3] }, { name: 'y' }],
          chosenAt: 0,
          tags: ['t'],
        },
      ]),
  ),
  fc
    .tuple(nat, said)
    .map(([n, characters]) =>
      onDecision(n, (ydoc, id) => writeDecisionPlain(ydoc, id, { field: 'decider', characters })),
    ),
  fc
    .tuple(nat, said)
    .map(([n, rich]) => onDecision(n, (ydoc, id) => writeDecisionRich(ydoc, id, { field: 'reasons', rich }))),
  fc.tuple(nat, said).map(([n, name]) => onDecision(n, (ydoc, id) => void addOption(ydoc, id, { name }))),
  fc.tuple(nat, said).map(([n, name]) => onDecision(n, (ydoc, id) => void addCriterion(ydoc, id, { name }))),
  fc
    .tuple(nat, nat, fc.constantFrom<'remove' | 'rename' | 'choose'>('remove', 'rename', 'choose'))
    .map(([n, m, act]) =>
      onDecision(n, (ydoc, id) => {
        const option = partOf(ydoc, id, ['options', m]);
        if (option === undefined) return;
        if (act === 'remove') removeOption(ydoc, option);
        else if (act === 'rename') writeOptionName(ydoc, option, `Renamed ${m}`);
        else setDecisionValues(ydoc, id, { chosen: option });
      }),
    ),
  fc.tuple(nat, nat, fc.boolean()).map(([n, m, isGone]) =>
    onDecision(n, (ydoc, id) => {
      const criterion = partOf(ydoc, id, ['criteria', m]);
      if (criterion === undefined) return;
      if (isGone) removeCriterion(ydoc, criterion);
      else setWeight(ydoc, criterion, (m % 5) + 1);
    }),
  ),
  fc.tuple(nat, nat, nat).map(([n, m, points]) =>
    onDecision(n, (ydoc, id) => {
      const [option, criterion] = [partOf(ydoc, id, ['options', m]), partOf(ydoc, id, ['criteria', points])];
      if (option && criterion) setOptionPoints(ydoc, option, { criterion, points: points % 6 });
    }),
  ),
  fc
    .tuple(nat, fc.constantFrom('t', 'u'), fc.boolean())
    .map(([n, tag, isGone]) =>
      onDecision(n, (ydoc, id) => (isGone ? removeTag(ydoc, id, tag) : addTag(ydoc, id, tag))),
    ),
);
