import { useDroppable } from '@dnd-kit/core';
import type { Cluster } from '@entente/protocol/api/premortem';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { TitleField } from '../../ui/title-field.tsx';
import { BoardCard } from './board-card.tsx';
import { dropId } from './board-drop.ts';
import type { BoardView } from './board-view.ts';
import classes from './board.module.css';
import { MadeRiskLink, MakeRiskButton } from './made-risk.tsx';

interface BoardClusterProps {
  readonly cluster: Cluster;
  readonly view: BoardView;
}

/** A named heap of cards; all of it can become one risk. */
export function BoardCluster({ cluster, view }: BoardClusterProps) {
  const { session, risks, sorting, canSort, canMakeRisks } = view;
  const { setNodeRef, isOver } = useDroppable({
    id: dropId({ kind: 'cluster', id: cluster.id }),
    disabled: !canSort,
  });
  const cards = session.cards.filter(({ clusterId }) => clusterId === cluster.id);
  const risk = risks.riskOf(cluster);
  return (
    <section ref={setNodeRef} className={classes.cluster} data-over={isOver} aria-label={cluster.name}>
      <div className={classes.clusterHead}>
        {canSort ? (
          <TitleField
            title={cluster.name}
            label="Name of the cluster"
            isFresh={sorting.fresh === cluster.id}
            onRename={(name) => sorting.rename(cluster.id, name)}
            onDone={sorting.nameDone}
          />
        ) : (
          <h3 className={classes.clusterName}>{cluster.name}</h3>
        )}
        <span className={classes.quiet}>{cards.length}</span>
        {canSort && cards.length === 0 && !risk && (
          <Tooltip label="Remove the empty cluster">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Remove the empty cluster ${cluster.name}`}
              onClick={() => sorting.remove(cluster.id)}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <ul className={classes.heap} aria-label={`Cards in ${cluster.name}`}>
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} view={view} />
        ))}
      </ul>
      {cards.length === 0 && canSort && <p className={classes.hint}>Drag a card here.</p>}
      <div className={classes.clusterFoot}>
        {risk && <MadeRiskLink risk={risk} onOpen={view.onOpenRisk} />}
        {!risk && canMakeRisks && cards.length > 0 && (
          <MakeRiskButton onMake={() => risks.makeOfCluster(cluster, cards)} />
        )}
      </div>
    </section>
  );
}
