import type { Decision } from '@entente/documents/log/decision';
import { addDecisionLink, removeDecisionLink } from '@entente/documents/log/write-log';
import { equalityDeep } from 'lib0/function';
import { memo } from 'react';
import { LinkList } from '../../entries/link-list.tsx';
import { useLogWorld } from './log-world.ts';

interface DecisionLinksProps {
  readonly decision: Pick<Decision, 'id' | 'links'>;
}

/** What a decision has to do with: agreements, risks, other decisions, each with its title of this moment. */
export const DecisionLinks = memo(function DecisionLinks({ decision }: DecisionLinksProps) {
  const world = useLogWorld();
  const { open, documentId, isEditable } = world;
  return (
    <LinkList
      world={world}
      links={decision.links}
      self={{ documentId, entryId: decision.id }}
      isEditable={isEditable}
      onAdd={(target) => addDecisionLink(open.ydoc, decision.id, target)}
      onRemove={(target) => removeDecisionLink(open.ydoc, decision.id, target)}
    />
  );
}, equalityDeep);
