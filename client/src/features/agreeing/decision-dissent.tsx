import type { Dissent } from '@entente/protocol/api/decisions';
import type { Alliance } from '@entente/protocol/api/people';
import type { ProposalSummary } from '@entente/protocol/api/proposals';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useRecordDissent } from '../../api/decision-acts.ts';
import { canWrite } from '../../ui/can-write.ts';
import { OwnWordsForm } from './own-words-form.tsx';
import { SaidBy } from './read-back-round.tsx';
import said from './said.module.css';

interface DecisionDissentProps {
  /** The newest proposal of the decision: the text that is meant. */
  readonly newest: ProposalSummary;
  /** Oldest first. */
  readonly dissents: readonly Dissent[];
  readonly alliance: Alliance;
  /** Whether it is known what was said. */
  readonly isRead: boolean;
}

function RecordDissent({ newest, alliance }: Pick<DecisionDissentProps, 'newest' | 'alliance'>) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const record = useRecordDissent({ allianceId: alliance.id, documentId: newest.documentId }, newest.id);
  const close = (): void => {
    setIsOpen(false);
    record.reset();
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!isOpen)
    return (
      <Button ref={button} size="compact-md" fz="sm" variant="default" onClick={() => setIsOpen(true)}>
        Record dissent
      </Button>
    );
  return (
    <OwnWordsForm
      act="Record dissent"
      label="How we see it, and why"
      placeholder="It stands on the record with your name and firm, and changes nothing of what is agreed."
      failed="It was not recorded."
      isPending={record.isPending}
      error={record.error}
      onDo={(words) => record.mutate(words, { onSuccess: close })}
      onClose={close}
    />
  );
}

/** Who sees a decision differently, for which firm; either firm adds to it at any time. */
export function DecisionDissent({ newest, dissents, alliance, isRead }: DecisionDissentProps) {
  return (
    <section className={said.record} aria-labelledby="seen-differently">
      <h3 id="seen-differently">Dissent on the record</h3>
      {isRead && dissents.length === 0 && (
        <p className={said.none}>Nobody has put on the record that they see it differently.</p>
      )}
      {dissents.length > 0 && (
        <ul className={said.rounds}>
          {dissents.map((one) => (
            <li key={one.id} className={said.round}>
              <SaidBy said={one} firms={alliance.firms} />
              <blockquote className={said.words}>{one.words}</blockquote>
            </li>
          ))}
        </ul>
      )}
      {canWrite(alliance.role) && <RecordDissent newest={newest} alliance={alliance} />}
    </section>
  );
}
