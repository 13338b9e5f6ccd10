import { useDroppable } from '@dnd-kit/core';
import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { BoardCard } from './board-card.tsx';
import { dropId } from './board-drop.ts';
import type { BoardView } from './board-view.ts';
import classes from './board.module.css';

/** The cards that are in no cluster. */
export function LooseCards({ view }: { view: BoardView }) {
  const { session, canSort } = view;
  const { setNodeRef, isOver } = useDroppable({ id: dropId({ kind: 'loose' }), disabled: !canSort });
  const cards = session.cards.filter(({ clusterId }) => clusterId === null);
  return (
    <section ref={setNodeRef} className={classes.loose} data-over={isOver} aria-label="Not in a cluster">
      <div className={classes.clusterHead}>
        <h3 className={classes.clusterName}>Not in a cluster</h3>
        <span className={classes.quiet}>{cards.length}</span>
      </div>
      <ul className={classes.heap} aria-label="Cards in no cluster">
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} view={view} />
        ))}
      </ul>
      {cards.length === 0 && (
        <p className={classes.hint}>
          {session.cards.length === 0 ? 'Nobody wrote a card.' : 'Every card is in a cluster.'}
        </p>
      )}
    </section>
  );
}

/** Makes a cluster: of a card dropped on it, or an empty one. */
export function NewCluster({ view }: { view: BoardView }) {
  const { setNodeRef, isOver } = useDroppable({ id: dropId({ kind: 'new' }) });
  return (
    <UnstyledButton
      ref={setNodeRef}
      className={classes.newCluster}
      data-over={isOver}
      onClick={() => view.sorting.make([])}
    >
      <IconPlus size={16} aria-hidden />
      <span>New cluster</span>
      <span className={classes.quiet}>Drag a card here, or onto another card</span>
    </UnstyledButton>
  );
}
