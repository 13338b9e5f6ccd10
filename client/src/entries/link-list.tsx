import type { EntryLink, LinkTarget } from '@entente/documents/entries/entry-links';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import { CloseButton, Skeleton } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useDocuments } from '../api/use-documents.ts';
import { OneLine } from '../ui/one-line.tsx';
import type { LinkWords } from './describe-link.ts';
import type { EntryWorld } from './entry-world.ts';
import classes from './link-list.module.css';
import { LinkPicker } from './link-picker.tsx';
import { LinkIcon, LinkTo } from './link-to.tsx';
import { TargetWords } from './target-words.tsx';

interface LinkListProps {
  readonly world: EntryWorld;
  readonly links: readonly EntryLink[];
  /** The entry itself, which is not offered as a target. */
  readonly self: LinkTarget;
  readonly isEditable: boolean;
  readonly onAdd: (target: LinkTarget) => void;
  readonly onRemove: (target: LinkTarget) => void;
}

function LinkWordsLine({ world, words }: { world: EntryWorld; words: LinkWords }) {
  return (
    <LinkTo allianceId={world.alliance.id} words={words} className={classes.target ?? ''}>
      <LinkIcon kind={words.kind} />
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
  return (
    <TargetWords world={world} target={link} documents={documents}>
      {(words) => {
        if (words === undefined) return <Skeleton height={14} my={8} />;
        return words === 'lost' ? <Lost /> : <LinkWordsLine world={world} words={words} />;
      }}
    </TargetWords>
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
