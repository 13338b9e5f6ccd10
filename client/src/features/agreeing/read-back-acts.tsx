import type { ReadBack, Verdict } from '@entente/protocol/api/decisions';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import type { AllianceId } from '@entente/protocol/ids';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useAnswerReadBack, useSayReadBack } from '../../api/decision-acts.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { OwnWordsForm } from './own-words-form.tsx';

interface ActProps {
  readonly proposal: ProposalDetail;
  readonly allianceId: AllianceId;
  /** It is said: what had the focus goes. */
  readonly onSaid: () => void;
}

/** Says the decision for the own firm. */
export function SayReadBack({ proposal, allianceId, onSaid }: ActProps) {
  const { documentId, id } = proposal;
  const say = useSayReadBack({ allianceId, documentId }, id);
  return (
    <OwnWordsForm
      act="Read it back"
      label="In our own words"
      placeholder="What we understand that both firms will do from now on"
      failed="It was not said."
      isPending={say.isPending}
      error={say.error}
      onDo={(words) => say.mutate(words, { onSuccess: onSaid })}
    />
  );
}

/** Answers a read-back for the firm that proposed. */
export function AnswerReadBack(props: ActProps & { readonly round: ReadBack }) {
  const { proposal, allianceId, round, onSaid } = props;
  const { documentId, id } = proposal;
  const answer = useAnswerReadBack({ allianceId, documentId }, id);
  const [isOther, setIsOther] = useState(false);
  const say = (verdict: Verdict): void => answer.mutate({ id: round.id, verdict }, { onSuccess: onSaid });
  if (isOther)
    return (
      <OwnWordsForm
        act="Say what differs"
        label="Not quite, because"
        placeholder="What we meant instead"
        failed="It was not answered."
        isPending={answer.isPending}
        error={answer.error}
        onDo={(reason) => say({ verdict: 'not_quite', reason })}
        onClose={() => setIsOther(false)}
      />
    );
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-md"
          fz="sm"
          loading={answer.isPending}
          onClick={() => say({ verdict: 'meant' })}
        >
          That is what we meant
        </Button>
        <Button size="compact-md" fz="sm" variant="default" onClick={() => setIsOther(true)}>
          Not quite, because …
        </Button>
      </Group>
      {answer.error && <FailureNotice what="It was not answered." error={answer.error} />}
    </>
  );
}
