import type { EntryId } from '@entente/documents/entries/entry-id';
import type { AgreedDecision } from '@entente/documents/log/agreed-decision';
import { isOver, standingOf } from '@entente/documents/log/standing';
import { supersedeDecision } from '@entente/documents/log/supersede-decision';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDocumentInForce } from '../../api/use-in-force.ts';
import { exactWords } from '../../ui/relative-time.ts';
import type { AroundDecision } from './around-decision.ts';
import classes from './decision-page.module.css';
import { EntryLink } from './entry-link.tsx';
import { useLogWorld } from './log-world.ts';

interface AgreedLineProps {
  readonly id: EntryId;
  readonly agreed: AgreedDecision;
  readonly successors: AroundDecision['successors'];
}

/** Leads to the text in force, and says since when it is. */
function AgreedText({ id }: { id: EntryId }) {
  const { alliance, documentId } = useLogWorld();
  const text = useDocumentInForce(documentId).data?.find(
    ({ part }) => part.kind === 'entry' && part.id === id,
  );
  if (!text) return null;
  return (
    <>
      Agreed <time dateTime={text.at}>{exactWords(new Date(text.at))}</time> (
      <Link
        className={classes.agreedLink}
        to="/alliances/$allianceId/documents/$documentId/in-force/$proposalId"
        params={{ allianceId: alliance.id, documentId, proposalId: text.id }}
      >
        the agreed text
      </Link>
      ).
    </>
  );
}

/**
 * Why nobody writes in an agreed decision any more, what is to take its place or has, and the act that begins another one.
 * That act is offered while nothing else is on its way.
 */
export function AgreedLine({ id, agreed, successors }: AgreedLineProps) {
  const { open, isEditable, rulings, openFresh } = useLogWorld();
  const isReplaced = rulings.get(id) === 'superseded';
  const live = successors.filter(
    (next) => !isOver(standingOf(next, rulings)) || rulings.get(next.id) === 'superseded',
  );
  const supersede = (): void => {
    const next = supersedeDecision(open.ydoc, agreed.written);
    if (next !== undefined) openFresh(next);
  };
  return (
    <div className={classes.agreed}>
      <p>
        <AgreedText id={id} /> What it says does not change any more, whatever is written in the log.
        {!isReplaced && ' To decide otherwise we supersede it: it stays agreed until the new decision is.'}
      </p>
      {live.map((next) => (
        <p key={next.id}>
          <EntryLink entry={next} className={classes.agreedLink}>
            {next.words}
          </EntryLink>{' '}
          {isReplaced ? 'has taken its place.' : 'is to take its place.'}
        </p>
      ))}
      {isEditable && !isReplaced && live.length === 0 && (
        <Button size="compact-md" fz="sm" variant="default" onClick={supersede}>
          Supersede
        </Button>
      )}
    </div>
  );
}
