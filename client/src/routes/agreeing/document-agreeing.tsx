import { readSections } from '@entente/documents/agreement/sections';
import { countDrift } from '@entente/documents/drift/count-drift';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDocumentInForce } from '../../api/use-in-force.ts';
import { useProposals } from '../../api/use-proposals.ts';
import { InForceBadge, ProposedBadge } from '../../features/agreeing/agreeing-badges.tsx';
import badges from '../../features/agreeing/badges.module.css';
import type { PartChoice } from '../../features/agreeing/propose-form.tsx';
import { proposeWords } from '../../features/agreeing/propose-words.ts';
import { DriftBadge } from '../../features/drift/drift-badge.tsx';
import { useDrift } from '../../features/drift/use-drift.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { untilSaved } from '../../sync/until-saved.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { ProposeWindow } from './propose-window.tsx';
import { useAskedToPropose } from './use-asked-to-propose.ts';
import { useAgreeingReader } from './use-agreeing-reader.ts';

interface DocumentAgreeingProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  /** Whether the reader may propose it: writes in it, and it is not archived. */
  readonly canPropose: boolean;
}

/** The whole agreement, and each of its sections. */
const partsOf = ({ ydoc }: OpenDocument): [PartChoice, ...PartChoice[]] => [
  { name: 'The whole agreement', part: { kind: 'whole' } },
  ...readSections(ydoc).map(({ id, number, title: heading }): PartChoice => ({
    name: `Section ${number} ${heading}`,
    part: { kind: 'section', id },
  })),
];

/** What of an agreement is in force, what is proposed, and proposing it. */
export function DocumentAgreeing({ detail, open, canPropose }: DocumentAgreeingProps) {
  const { alliance } = useAlliancePage();
  const reader = useAgreeingReader();
  const [parts, setParts] = useState<[PartChoice, ...PartChoice[]]>();
  const inForce = useDocumentInForce(detail.id).data?.find(
    ({ part, supersededBy }) => part.kind === 'whole' && supersededBy === null,
  );
  const proposals = useProposals(detail.id).data;
  const proposed = proposals?.find(({ end }) => end === null);
  const isReady = useLive(open.isReady);
  const drift = useDrift({ documentId: detail.id, ydoc: open.ydoc, isReady, hasText: false });
  const act = proposeWords(alliance);
  const mayPropose = canPropose && proposals !== undefined && proposed?.part.kind !== 'whole';
  useAskedToPropose(mayPropose, () => setParts(partsOf(open)));
  return (
    <div className={badges.line}>
      {inForce && <InForceBadge text={inForce} allianceId={alliance.id} />}
      {drift.kind === 'drift' && (
        <DriftBadge
          allianceId={alliance.id}
          documentId={detail.id}
          count={countDrift(drift.clauses)}
          firms={alliance.firms}
        />
      )}
      {proposed && <ProposedBadge proposal={proposed} allianceId={alliance.id} reader={reader} />}
      {mayPropose && (
        <Button
          size="compact-sm"
          variant="default"
          maw={280}
          title={act}
          onClick={() => setParts(partsOf(open))}
        >
          <span className={badges.act}>{act}</span>
        </Button>
      )}
      {parts && (
        <ProposeWindow
          place={{ allianceId: alliance.id, documentId: detail.id }}
          parts={parts}
          act={act}
          title={detail.title}
          prepare={() => untilSaved(open)}
          onClose={() => setParts(undefined)}
        />
      )}
    </div>
  );
}
