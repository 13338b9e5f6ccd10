import type { EntryId } from '@entente/documents/entries/entry-id';
import type { RevealedPremortem } from '@entente/protocol/api/premortem';
import type { Alliance } from '@entente/protocol/api/people';
import { useMutation } from '@tanstack/react-query';
import type * as Y from 'yjs';
import type { PremortemActs } from '../../api/premortem-acts.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { When } from '../../ui/when.tsx';
import { AskFirst } from './ask-first.tsx';
import { Board } from './board.tsx';
import classes from './board.module.css';
import { countWords } from './session-list.tsx';
import type { SessionRights } from './session-rights.ts';
import { useBoardRisks } from './use-board-risks.ts';
import { useSorting } from './use-sorting.ts';

interface RevealedViewProps {
  readonly session: RevealedPremortem;
  readonly alliance: Alliance;
  readonly ydoc: Y.Doc;
  readonly acts: PremortemActs;
  readonly rights: SessionRights;
  readonly onOpenRisk: (entryId: EntryId) => void;
}

/** Who led the session here, and when. */
function StepWords({ session }: { session: RevealedPremortem }) {
  const [step, stamp] =
    session.phase === 'closed' ? ['Closed', session.closed] : ['Revealed', session.revealed];
  return (
    <span>
      {step} by {stamp.by.name}, <When at={stamp.at} />
    </span>
  );
}

/** Everybody's cards, for reading, sorting, and making risks of them. */
export function RevealedView({ session, alliance, ydoc, acts, rights, onOpenRisk }: RevealedViewProps) {
  const { firms } = alliance;
  const sorting = useSorting(acts);
  const risks = useBoardRisks({ ydoc, session, firms, acts });
  const close = useMutation({
    mutationFn: () => acts.close(),
    onError: (error) => showFailure('The pre-mortem was not closed.', error),
  });
  const isOpen = session.phase === 'revealed';
  const canAct = rights.canLead && rights.isReachable;
  const made = [...session.cards, ...session.clusters].filter((one) => risks.riskOf(one) !== undefined);
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.facts}>
          <StepWords session={session} />
          <span>{countWords({ cards: session.cards.length, risks: made.length })}</span>
        </p>
        {isOpen && rights.canLead && (
          <AskFirst
            question="Cards stay where they are then, and can still become risks. Everybody can read them for ever."
            yes="Close it"
            no="Go on sorting"
            button={{ variant: 'default', disabled: !canAct, loading: close.isPending }}
            onYes={() => close.mutate()}
          >
            Close the pre-mortem
          </AskFirst>
        )}
      </div>
      <Board
        view={{
          session,
          firms,
          risks,
          sorting,
          onOpenRisk,
          canSort: isOpen && canAct,
          canMakeRisks: canAct,
        }}
      />
    </>
  );
}
