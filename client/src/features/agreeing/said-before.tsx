import type { Dissent } from '@entente/protocol/api/decisions';
import type { InForceDetail } from '@entente/protocol/api/in-force';
import type { Firm } from '@entente/protocol/api/people';
import { useDecisionRecord } from '../../api/use-decision-record.ts';
import classes from './agreeing.module.css';
import { ReadBackRound, SaidBy } from './read-back-round.tsx';
import said from './said.module.css';

interface SaidBeforeProps {
  readonly text: InForceDetail;
  readonly firms: readonly Firm[];
}

function Dissents({ dissents, firms }: { dissents: readonly Dissent[]; firms: readonly Firm[] }) {
  return (
    <ul className={said.rounds}>
      {dissents.map((one) => (
        <li key={one.id} className={said.round}>
          <SaidBy said={one} firms={firms} />
          <blockquote className={said.words}>{one.words}</blockquote>
        </li>
      ))}
    </ul>
  );
}

/** Who has put on the record since that they see it differently: no part of the certificate, which never changes. */
function Since({ text, firms, entryId }: SaidBeforeProps & { entryId: string }) {
  const record = useDecisionRecord(text.documentId, entryId).data;
  const later = (record?.dissents ?? []).filter(({ id }) => text.dissents.every((one) => one.id !== id));
  if (later.length === 0) return null;
  return (
    <section className={classes.part} aria-label="Said since">
      <h2>Said since it came in force</h2>
      <p className={said.none}>No part of the certificate, which stays as it was.</p>
      <Dissents dissents={later} firms={firms} />
    </section>
  );
}

/** How a decision was read back and who saw it differently when it came in force, beside its text; what was said since below. */
export function SaidBefore({ text, firms }: SaidBeforeProps) {
  const { part, documentKind, readBacks, dissents } = text;
  if (documentKind !== 'log' || part.kind !== 'entry') return null;
  return (
    <>
      <section className={classes.part} aria-label="Read-back">
        <h2>How it was read back</h2>
        <p className={said.none}>
          This and the dissent stand beside the text that was agreed to. The hash of the record covers it, the
          hash of the content does not.
        </p>
        <ul className={said.rounds}>
          {readBacks.map((round) => (
            <ReadBackRound key={round.id} round={round} firms={firms} />
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-label="Dissent before">
        <h2>Who saw it differently then</h2>
        {dissents.length === 0 ? (
          <p className={said.none}>Nobody had put on the record that they see it differently.</p>
        ) : (
          <Dissents dissents={dissents} firms={firms} />
        )}
      </section>
      <Since text={text} firms={firms} entryId={part.id} />
    </>
  );
}
