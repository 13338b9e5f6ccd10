import type { Compared } from '@entente/documents/compare/compared';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { Box, Button, EmptyState } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgreeingSkeleton } from '../../features/agreeing/agreeing-skeleton.tsx';
import type { Drift } from '../../features/drift/use-drift.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { draftLink } from './draft-link.ts';

function Nothing({ detail, title, children }: { detail: DocumentDetail; title: string; children: string }) {
  return (
    <Box p="xl">
      <EmptyState title={title} description={children}>
        <EmptyState.Actions>
          <Button variant="default" renderRoot={(props) => <Link {...draftLink(detail, {})} {...props} />}>
            Open the draft
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Box>
  );
}

type Shown = Extract<Drift, { kind: 'drift' }> & { readonly compared: readonly Compared[] };

const hasText = (drift: Extract<Drift, { kind: 'drift' }>): drift is Shown => drift.compared !== undefined;

interface DriftStateProps {
  readonly detail: DocumentDetail;
  readonly drift: Drift;
  readonly render: (drift: Shown) => ReactNode;
}

/** What there is to show of a draft's drift, or why there is nothing. */
export function DriftState({ detail, drift, render }: DriftStateProps) {
  switch (drift.kind) {
    case 'waiting':
      return <AgreeingSkeleton what="Comparing the draft with what is in force" />;
    case 'nothing':
      return (
        <Nothing detail={detail} title="Nothing of this agreement is in force yet">
          Once every firm has agreed to a text of it, this page tells what the draft changes.
        </Nothing>
      );
    case 'failed':
      return (
        <Box maw={640} p="lg">
          <FailureNotice
            what="The draft could not be compared with what is in force."
            error={drift.error}
            {...(drift.onRetry && { onRetry: drift.onRetry })}
          />
        </Box>
      );
    case 'drift':
      if (!hasText(drift)) return <AgreeingSkeleton what="Comparing the draft with what is in force" />;
      if (drift.clauses.length > 0) return render(drift);
      return (
        <Nothing detail={detail} title="The draft says what is in force">
          When somebody changes it, this page tells clause by clause what differs, and who changed it.
        </Nothing>
      );
  }
}
