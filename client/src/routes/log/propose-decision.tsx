import { entryLabel } from '../../entries/entry-address.ts';
import { titleOf, type LogEntry } from '../../features/log/log-entry.ts';
import type { LogWorld } from '../../features/log/log-world.ts';
import { proposeWords } from '../../features/agreeing/propose-words.ts';
import { untilSaved } from '../../sync/until-saved.ts';
import { ProposeWindow } from '../agreeing/propose-window.tsx';

interface ProposeDecisionProps {
  /** Undefined while none is to be proposed. */
  readonly decision: LogEntry | undefined;
  readonly world: LogWorld;
  readonly onClose: () => void;
}

/** Puts a decision, as it is on the record, to all firms. */
export function ProposeDecision({ decision, world, onClose }: ProposeDecisionProps) {
  const { alliance, documentId, open } = world;
  if (decision === undefined) return null;
  const name = `${entryLabel('D', decision)} ${titleOf(decision)}`;
  return (
    <ProposeWindow
      place={{ allianceId: alliance.id, documentId }}
      parts={[{ name, part: { kind: 'entry', id: decision.id } }]}
      act={proposeWords(alliance)}
      title={name}
      prepare={() => untilSaved(open)}
      onClose={onClose}
    />
  );
}
