import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { Alliance } from '@entente/protocol/api/people';
import { Link } from '@tanstack/react-router';
import { placeOf } from '../../ui/place-of.ts';
import { OneLine } from '../../ui/one-line.tsx';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { When } from '../../ui/when.tsx';
import classes from './home.module.css';

/** Enough for a call, few enough to see at a glance. */
const SHOWN = 8;

interface RecentDocumentsProps {
  readonly alliance: Alliance;
  /** Newest edit first. */
  readonly documents: readonly DocumentSummary[];
}

/** What was edited lately, by whom, for which firm. */
export function RecentDocuments({ alliance, documents }: RecentDocumentsProps) {
  return (
    <ul className={classes.list}>
      {documents.slice(0, SHOWN).map((document) => {
        const firm = alliance.firms.find((one) => one.id === document.editedBy.firmId);
        return (
          <li key={document.id}>
            <Link className={classes.row} {...placeOf(document)}>
              {firm && <PersonAvatar name={document.editedBy.name} colour={firm.colour} size={32} />}
              <span className={classes.words}>
                <OneLine className={classes.title} text={document.title} />
                <span className={classes.by}>
                  <OneLine text={document.editedBy.name} />
                  {firm && <OneLine text={`for ${firm.name}`} />}
                </span>
              </span>
              <span className={classes.when}>
                <When at={document.editedAt} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
