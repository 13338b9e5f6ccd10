import type { Cluster, RevealedCard } from '@entente/protocol/api/premortem';
import { ActionIcon, Menu } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDots, IconPlus } from '@tabler/icons-react';
import { shortWords, type DropAct } from './board-drop.ts';

interface CardMenuProps {
  readonly card: RevealedCard;
  readonly clusters: readonly Cluster[];
  readonly canSort: boolean;
  /** Absent when it is one already, or its cluster is. */
  readonly onMakeRisk: (() => void) | undefined;
  readonly onMove: (act: DropAct) => void;
}

/** Everything that can be done with a card without dragging it. */
export function CardMenu({ card, clusters, canSort, onMakeRisk, onMove }: CardMenuProps) {
  const here = (isHere: boolean) => (isHere ? <IconCheck size={14} aria-hidden /> : <span aria-hidden />);
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`What to do with: ${shortWords(card.text)}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onMakeRisk && (
          <Menu.Item leftSection={<IconAlertTriangle size={14} aria-hidden />} onClick={onMakeRisk}>
            Make it a risk
          </Menu.Item>
        )}
        {canSort && (
          <>
            <Menu.Label>Move to</Menu.Label>
            {clusters.map(({ id, name }) => (
              <Menu.Item
                key={id}
                disabled={card.clusterId === id}
                rightSection={here(card.clusterId === id)}
                onClick={() => onMove({ kind: 'place', clusterId: id })}
              >
                {name}
              </Menu.Item>
            ))}
            {card.clusterId !== null && (
              <Menu.Item onClick={() => onMove({ kind: 'place', clusterId: null })}>
                Not in a cluster
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => onMove({ kind: 'make', cardIds: [card.id] })}
            >
              A new cluster
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
