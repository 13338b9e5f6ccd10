import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { RevealedCard } from '@entente/protocol/api/premortem';
import type { Firm } from '@entente/protocol/api/people';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { dropId, shortWords } from './board-drop.ts';
import type { BoardView } from './board-view.ts';
import classes from './board.module.css';
import { CardMenu } from './card-menu.tsx';
import { MadeRiskLink, MakeRiskButton } from './made-risk.tsx';

interface CardFaceProps {
  readonly card: RevealedCard;
  readonly firms: readonly Firm[];
  /** Beside the author. */
  readonly children?: ReactNode;
}

/** The words on a card and who wrote them for which firm. */
export function CardFace({ card, firms, children }: CardFaceProps) {
  const firm = firms.find(({ id }) => id === card.writtenBy.firmId);
  return (
    <>
      <p className={classes.words}>{card.text}</p>
      <div className={classes.foot}>
        <span className={classes.author}>
          {firm && <PersonAvatar name={card.writtenBy.name} colour={firm.colour} size={20} />}
          <span>{firm ? `${card.writtenBy.name}, ${firm.name}` : card.writtenBy.name}</span>
        </span>
        {children}
      </div>
    </>
  );
}

interface BoardCardProps {
  readonly card: RevealedCard;
  readonly view: BoardView;
}

/** A card on the board: dragged by pointer, touch or its handle, or moved by its menu. */
export function BoardCard({ card, view }: BoardCardProps) {
  const { session, risks, sorting, canSort, canMakeRisks } = view;
  const isLoose = card.clusterId === null;
  const { attributes, listeners, isDragging, ...drag } = useDraggable({ id: card.id, disabled: !canSort });
  const { setNodeRef: setDragNode, setActivatorNodeRef } = drag;
  const { setNodeRef: setDropNode, isOver } = useDroppable({
    id: dropId({ kind: 'card', id: card.id }),
    disabled: !canSort || !isLoose,
  });
  const risk = risks.riskOf(card);
  const cluster = session.clusters.find(({ id }) => id === card.clusterId);
  const canBecome = canMakeRisks && !risk && !(cluster && risks.riskOf(cluster));
  const makeRisk = canBecome ? () => risks.makeOfCard(card) : undefined;
  const hasActs = canSort || (makeRisk !== undefined && !isLoose);
  const setNode = (node: HTMLElement | null): void => {
    setDragNode(node);
    setDropNode(node);
  };
  return (
    <li
      ref={setNode}
      className={classes.card}
      data-dragged={isDragging}
      data-over={isOver && !isDragging}
      data-movable={canSort}
      {...listeners}
    >
      <CardFace card={card} firms={view.firms}>
        {hasActs && (
          <span className={classes.acts}>
            {canSort && (
              <ActionIcon
                ref={setActivatorNodeRef}
                variant="subtle"
                color="gray"
                className={classes.handle}
                {...attributes}
                aria-label={`Drag: ${shortWords(card.text)}`}
              >
                <IconGripVertical size={16} />
              </ActionIcon>
            )}
            <CardMenu
              card={card}
              clusters={session.clusters}
              canSort={canSort}
              onMakeRisk={makeRisk}
              onMove={(act) => sorting.act(card.id, act)}
            />
          </span>
        )}
      </CardFace>
      {risk && <MadeRiskLink risk={risk} onOpen={view.onOpenRisk} />}
      {makeRisk && isLoose && <MakeRiskButton onMake={makeRisk} />}
    </li>
  );
}
