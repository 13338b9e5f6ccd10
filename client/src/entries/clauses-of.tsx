import { followClauses, type ClauseName } from '@entente/documents/agreement/read-clauses';
import { AGREEMENT_SCHEMA_VERSION } from '@entente/documents/agreement/schema';
import type { DocumentId } from '@entente/protocol/ids';
import type { ReactNode } from 'react';
import type { OpenDocument } from '../sync/open-document.ts';
import { useLive, useOpenDocument } from '../sync/use-open-document.ts';
import type { EntryWorld } from './entry-world.ts';
import { useFollowed } from './use-followed.ts';

interface ClausesOfProps {
  readonly documentId: DocumentId;
  readonly world: EntryWorld;
  /** Gets the clauses as they are at each moment; undefined while the agreement opens. */
  readonly children: (clauses: readonly ClauseName[] | undefined) => ReactNode;
}

function Clauses({ open, children }: { open: OpenDocument } & Pick<ClausesOfProps, 'children'>) {
  const clauses = useFollowed(followClauses, open.ydoc);
  const isReady = useLive(open.isReady);
  return children(isReady ? clauses : undefined);
}

function Elsewhere({ documentId, world, children }: ClausesOfProps) {
  const { userId } = world;
  // Whoever looks for a clause has not come to read that agreement.
  const quietly = { documentId, userId, schemaVersion: AGREEMENT_SCHEMA_VERSION, isQuiet: true };
  const open = useOpenDocument(quietly);
  return open ? <Clauses open={open}>{children}</Clauses> : children(undefined);
}

/** The clauses of an agreement of the alliance, live, also beside a page that shows another document. */
export default function ClausesOf(props: ClausesOfProps) {
  const { documentId, world, children } = props;
  if (documentId !== world.documentId) return <Elsewhere key={documentId} {...props} />;
  return <Clauses open={world.open}>{children}</Clauses>;
}
