import { useAnswer, useWithdraw } from '../../api/agreeing-acts.ts';
import type { ActFormProps } from './agree-form.tsx';
import { ReasonForm } from './reason-form.tsx';

/** Declines for the own firm. */
export function DeclineForm({ proposal, allianceId, onClose }: ActFormProps) {
  const { documentId, id, hash, asked } = proposal;
  const answer = useAnswer({ allianceId, documentId }, id);
  return (
    <ReasonForm
      act="Decline"
      meaning="This ends the proposal for both firms. Your reason stays with it, and it can be proposed anew."
      failed="It was not declined."
      needsPassword={asked?.needsPassword ?? false}
      isPending={answer.isPending}
      error={answer.error}
      onDo={(said) => answer.mutate({ kind: 'decline', hash, ...said }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Takes the own firm's proposal back. */
export function WithdrawForm({ proposal, allianceId, onClose }: ActFormProps) {
  const { documentId, id } = proposal;
  const withdraw = useWithdraw({ allianceId, documentId }, id);
  return (
    <ReasonForm
      act="Withdraw"
      meaning="This takes the proposal off the table. It stays readable with your reason."
      failed="It was not withdrawn."
      needsPassword={false}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onDo={({ reason }) => withdraw.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
