import type { Risk } from '@entente/documents/register/risk';
import { scoreOf } from '@entente/documents/register/score';
import { useState } from 'react';
import { entryLabel } from '../../entries/entry-address.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { proposeWords } from '../../features/agreeing/propose-words.ts';
import { RiskState } from '../../features/risk/risk-state.tsx';
import { untilSaved } from '../../sync/until-saved.ts';
import { ProposeWindow } from '../agreeing/propose-window.tsx';

interface RiskAgreeingProps {
  readonly risk: Risk;
  readonly world: EntryWorld;
  readonly isEditable: boolean;
}

/** Whether there is a score to agree to: the server would refuse the rest, with the reason. */
const isWhole = (risk: Risk): boolean =>
  scoreOf(risk) !== undefined &&
  risk.number !== undefined &&
  risk.status !== 'closed' &&
  risk.title.trim() !== '';

/** What the firms have said of a risk's score; who writes proposes the one of today to all firms. */
export function RiskAgreeing({ risk, world, isEditable }: RiskAgreeingProps) {
  const [isProposing, setIsProposing] = useState(false);
  const { alliance, documentId, open } = world;
  const act = proposeWords(alliance);
  const name = `${entryLabel('R', risk)} ${risk.title}`;
  return (
    <>
      <RiskState
        risk={risk}
        world={world}
        act={isEditable && isWhole(risk) ? act.replace('Propose', 'Propose this score') : undefined}
        onPropose={() => setIsProposing(true)}
      />
      {isProposing && (
        <ProposeWindow
          place={{ allianceId: alliance.id, documentId }}
          parts={[{ name, part: { kind: 'entry', id: risk.id } }]}
          act={act}
          title={name}
          prepare={() => untilSaved(open)}
          onClose={() => setIsProposing(false)}
        />
      )}
    </>
  );
}
