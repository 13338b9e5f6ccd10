import type { EntryLink, LinkTarget } from '@entente/documents/entries/entry-links';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import { CloseButton, Skeleton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFileText,
  IconGavel,
  IconLinkOff,
  IconQuestionMark,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDocuments } from '../api/use-documents.ts';
import { OneLine } from '../ui/one-line.tsx';
import { describeAgreement, describeEntry, type LinkWords } from './describe-link.ts';
import { EntriesOf } from './entries-of.tsx';
import type { EntryWorld } from './entry-world.ts';
import classes from './link-list.module.css';
import { LinkPicker } from './link-picker.tsx';

interface LinkListProps {
  readonly world: EntryWorld;
  readonly links: readonly EntryLink[];
  /** The entry itself, which is not offered as a target. */
  readonly self: LinkTarget;
  readonly isEditable: boolean;
  readonly onAdd: (target: LinkTarget) => void;
  readonly onRemove: (target: LinkTarget) => void;
}

const icons: Readonly<Record<LinkWords['kind'], typeof IconGavel>> = {
  agreement: IconFileText,
  risk: IconAlertTriangle,
  decision: IconGavel,
  unreadable: IconQuestionMark,
};

function LinkTo({ world, words, children }: { world: EntryWorld; words: LinkWords; children: ReactNode }) {
  const { documentId, entryId } = words.target;
  const params = { allianceId: world.alliance.id };
  if (words.kind === 'agreement')
    return (
      <Link
        className={classes.target}
        to="/alliances/$allianceId/documents/$documentId"
        params={{ ...params, documentId }}
      >
        {children}
      </Link>
    );
  const to = words.kind === 'decision' ? '/alliances/$allianceId/decisions' : '/alliances/$allianceId/risks';
  return (
    <Link className={classes.target} to={to} params={params} search={{ entry: words.name ?? entryId }}>
      {children}
    </Link>
  );
}

function LinkWordsLine({ world, words }: { world: EntryWorld; words: LinkWords }) {
  const Icon = icons[words.kind];
  return (
    <LinkTo world={world} words={words}>
      <Icon size={16} stroke={1.7} aria-hidden />
      {words.name && <span className={classes.name}>{words.name}</span>}
      <OneLine text={words.title} />
      {words.state && <span className={classes.state}>{words.state}</span>}
    </LinkTo>
  );
}

/** A target that is not among our documents any more, or not yet on this device. */
function Lost() {
  return (
    <span className={classes.target}>
      <IconLinkOff size={16} stroke={1.7} aria-hidden />
      What this led to is not here
    </span>
  );
}

interface OneLinkProps {
  readonly world: EntryWorld;
  readonly link: EntryLink;
  readonly documents: readonly DocumentSummary[] | undefined;
}

function OneLink({ world, link, documents }: OneLinkProps) {
  if (!documents) return <Skeleton height={14} my={8} />;
  const document = documents.find(({ id }) => id === link.documentId);
  if (!document) return <Lost />;
  const { kind } = document;
  if (kind === 'agreement') return <LinkWordsLine world={world} words={describeAgreement(document)} />;
  return (
    <EntriesOf document={{ id: document.id, kind }} world={world}>
      {(entries) => {
        const entry = entries?.find(({ id }) => id === link.entryId);
        if (entry) return <LinkWordsLine world={world} words={describeEntry(document, entry)} />;
        return entries && entries.length > 0 ? <Lost /> : <Skeleton height={14} my={8} />;
      }}
    </EntriesOf>
  );
}

/** What an entry is linked to, each with the title and state that it has at this moment. */
export function LinkList({ world, links, self, isEditable, onAdd, onRemove }: LinkListProps) {
  const documents = useDocuments(world.alliance.id).data;
  return (
    <div>
      {links.length > 0 && (
        <ul className={classes.links}>
          {links.map((link) => (
            <li key={link.id}>
              <OneLink world={world} link={link} documents={documents} />
              {isEditable && (
                <CloseButton size="sm" aria-label="Remove this link" onClick={() => onRemove(link)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {links.length === 0 && !isEditable && <p className={classes.none}>No links</p>}
      {isEditable && (
        <LinkPicker world={world} documents={documents ?? []} taken={[self, ...links]} onPick={onAdd} />
      )}
    </div>
  );
}
