import type { UnreadableEntry } from '@entente/documents/entries/unreadable';
import { withAgreed } from '@entente/documents/log/agreed-decision';
import type { Decision } from '@entente/documents/log/decision';
import { followLog } from '@entente/documents/log/follow-log';
import { LOG_SCHEMA_VERSION } from '@entente/documents/log/schema';
import { followRegister } from '@entente/documents/register/follow-register';
import type { Risk } from '@entente/documents/register/risk';
import { REGISTER_SCHEMA_VERSION } from '@entente/documents/register/schema';
import type { DocumentId } from '@entente/protocol/ids';
import type { ReactNode } from 'react';
import { useAgreed } from '../api/use-agreed.ts';
import type { OpenDocument } from '../sync/open-document.ts';
import { useOpenDocument } from '../sync/use-open-document.ts';
import type { EntryWorld } from './entry-world.ts';
import { useFollowed } from './use-followed.ts';

/** An entry of a register or of a log. */
export type AnyEntry = Risk | Decision | UnreadableEntry;

/** A register or log by its id. */
export interface EntriesDocument {
  readonly id: DocumentId;
  readonly kind: 'register' | 'log';
}

interface EntriesOfProps {
  readonly document: EntriesDocument;
  readonly world: EntryWorld;
  /** Gets the entries as they are at each moment; undefined while the document opens. */
  readonly children: (entries: readonly AnyEntry[] | undefined) => ReactNode;
}

type Render = EntriesOfProps['children'];

function Risks({ open, children }: { open: OpenDocument; id: DocumentId; children: Render }) {
  return children(useFollowed(followRegister, open.ydoc).entries);
}

/** Agreed decisions by the title that was agreed. */
function Decisions({ open, id, children }: { open: OpenDocument; id: DocumentId; children: Render }) {
  return children(withAgreed(useFollowed(followLog, open.ydoc), useAgreed(id)));
}

const versions = { register: REGISTER_SCHEMA_VERSION, log: LOG_SCHEMA_VERSION } as const;

function Elsewhere({ document, world, children }: EntriesOfProps) {
  const { id, kind } = document;
  const open = useOpenDocument({ documentId: id, userId: world.userId, schemaVersion: versions[kind] });
  if (!open) return children(undefined);
  const Entries = kind === 'register' ? Risks : Decisions;
  return (
    <Entries open={open} id={id}>
      {children}
    </Entries>
  );
}

/**
 * The entries of the alliance's register or log, live, beside a page that shows another document: it is open as long as
 * something asks for it.
 */
export function EntriesOf(props: EntriesOfProps) {
  const { document, world, children } = props;
  if (document.id !== world.documentId) return <Elsewhere key={document.id} {...props} />;
  const Entries = document.kind === 'register' ? Risks : Decisions;
  return (
    <Entries open={world.open} id={document.id}>
      {children}
    </Entries>
  );
}
