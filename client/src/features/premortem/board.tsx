import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import type { RevealedCard, RevealedPremortem } from '@entente/protocol/api/premortem';
import { useReducedMotion } from '@mantine/hooks';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { CardFace } from './board-card.tsx';
import { BoardCluster } from './board-cluster.tsx';
import { dropAct, placeOfDrop, placeWords, shortWords } from './board-drop.ts';
import { findPlace, jumpBetweenPlaces } from './board-keys.ts';
import { LooseCards, NewCluster } from './board-loose.tsx';
import type { BoardView } from './board-view.ts';
import classes from './board.module.css';

/** As many loose cards as fit one beneath the other beside the clusters. */
const FEW_LOOSE = 3;

const instructions = {
  draggable:
    'Space picks the card up, the arrows go from cluster to cluster, Space drops it, Escape lets it be.',
};

const findCard = (session: RevealedPremortem, id: UniqueIdentifier): RevealedCard | undefined =>
  session.cards.find((card) => card.id === id);

/** What is said aloud while a card is dragged. */
function announce(session: RevealedPremortem): Announcements {
  const card = (id: UniqueIdentifier): string => shortWords(findCard(session, id)?.text ?? '');
  const place = (id: UniqueIdentifier | undefined): string =>
    placeWords(session, id === undefined ? undefined : placeOfDrop(session, String(id)));
  return {
    onDragStart: ({ active }) => `Picked up: ${card(active.id)}.`,
    // Heard at once after picking up, in its place: so it names the card again.
    onDragOver: ({ active, over }) => `${card(active.id)}: over ${place(over?.id)}.`,
    onDragEnd: ({ active, over }) => `Dropped: ${card(active.id)}. ${place(over?.id)}.`,
    onDragCancel: ({ active }) => `Not moved: ${card(active.id)}.`,
  };
}

/** A press that moves is a drag; on touch one that lasts, so that the page can still be scrolled. */
const useBoardSensors = () =>
  useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: jumpBetweenPlaces }),
  );

/** The revealed cards, sorted into clusters by whoever may. */
export function Board({ view }: { view: BoardView }) {
  const { session, sorting, canSort, firms } = view;
  const [dragged, setDragged] = useState<RevealedCard>();
  const sensors = useBoardSensors();
  const isCalm = useReducedMotion();
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    setDragged(undefined);
    const card = findCard(session, active.id);
    if (card === undefined || over === null) return;
    const act = dropAct(session, card.id, placeOfDrop(session, String(over.id)));
    if (act) sorting.act(card.id, act);
  };
  const loose = session.cards.filter(({ clusterId }) => clusterId === null).length;
  const hasLoose = canSort || loose > 0;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={findPlace}
      accessibility={{ announcements: announce(session), screenReaderInstructions: instructions }}
      onDragStart={({ active }) => setDragged(findCard(session, active.id))}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={onDragEnd}
    >
      <div className={classes.board} data-few={loose <= FEW_LOOSE}>
        {hasLoose && <LooseCards view={view} />}
        <div className={classes.clusters}>
          {session.clusters.map((cluster) => (
            <BoardCluster key={cluster.id} cluster={cluster} view={view} />
          ))}
          {canSort && <NewCluster view={view} />}
        </div>
      </div>
      {createPortal(
        <DragOverlay dropAnimation={isCalm ? null : { duration: 120, easing: 'ease-out' }}>
          {dragged && (
            <div className={`${classes.card} ${classes.lifted}`}>
              <CardFace card={dragged} firms={firms} />
            </div>
          )}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  );
}
