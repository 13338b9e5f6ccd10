import { standingOf } from '@entente/documents/log/standing';
import { growSuccessions, type Succession } from '@entente/documents/log/view/succession';
import { useMemo } from 'react';
import { entryName } from '../../entries/entry-address.ts';
import { EntryLink } from './entry-link.tsx';
import { titleOf, type LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';
import { StandingBadge } from '../../entries/standing-badge.tsx';
import classes from './views.module.css';
import { walkLinks } from './walk-links.ts';

const remark = ({ isPredecessorUnknown, isCircular }: Succession): string => {
  if (isCircular) return 'These decisions are to replace each other in a circle.';
  return isPredecessorUnknown ? 'It is to replace a decision that is not here.' : '';
};

function Node({ node }: { node: Succession }) {
  const { rulings } = useLogWorld();
  const { entry, successors } = node;
  const said = remark(node);
  const isReplaced = rulings.get(entry.id) === 'superseded';
  return (
    <li>
      <div className={classes.node}>
        <span className={classes.number}>{entryName('D', entry) ?? '…'}</span>
        <EntryLink entry={entry} className={classes.title}>
          {titleOf(entry)}
        </EntryLink>
        {entry.kind === 'decision' && <StandingBadge standing={standingOf(entry, rulings)} />}
      </div>
      {said && <p className={classes.remark}>{said}</p>}
      {successors.length > 0 && (
        <>
          <p className={classes.remark}>{isReplaced ? 'was replaced by' : 'is to be replaced by'}</p>
          <ul>
            {successors.map((next) => (
              <Node key={next.entry.id} node={next} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** What is to replace what, from the first decision to the last. */
export function SuccessionView({ entries }: { entries: readonly LogEntry[] }) {
  const trees = useMemo(() => growSuccessions(entries), [entries]);
  if (trees.length === 0)
    return (
      <p className={classes.empty}>
        No decision is to replace another. When one does, say so in its field “Is to replace”, and the line
        shows here.
      </p>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys on the links inside
    <ul className={classes.trees} aria-label="What is to replace what" onKeyDown={walkLinks}>
      {trees.map((tree) => (
        <Node key={tree.entry.id} node={tree} />
      ))}
    </ul>
  );
}
