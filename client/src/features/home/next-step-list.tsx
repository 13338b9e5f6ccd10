import type { AllianceId } from '@entente/protocol/ids';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './home.module.css';
import type { NextStep } from './next-steps.ts';

interface NextStepListProps {
  readonly allianceId: AllianceId;
  readonly steps: readonly NextStep[];
  readonly isCreating: boolean;
  readonly onWrite: () => void;
}

function wordsOf(step: NextStep): { readonly title: string; readonly why: string } {
  switch (step.kind) {
    case 'invite-partner':
      return { title: `Invite ${step.firm.name}`, why: 'Nobody of our partner is here yet.' };
    case 'invite-colleague':
      return { title: 'Invite a colleague', why: `One person is here for ${step.firm.name} so far.` };
    case 'write-working-agreement':
      return {
        title: 'Write our working agreement',
        why: 'Who decides, who owns what, what done means: a template to change together.',
      };
  }
}

/** What is worth doing next, each with the button that does it. */
export function NextStepList({ allianceId, steps, isCreating, onWrite }: NextStepListProps) {
  return (
    <ul className={classes.list}>
      {steps.map((step) => {
        const words = wordsOf(step);
        return (
          <li key={step.kind} className={classes.row}>
            <span className={classes.words}>
              <span className={classes.title}>{words.title}</span>
              <br />
              <span className={classes.why}>{words.why}</span>
            </span>
            {step.kind === 'write-working-agreement' ? (
              <Button variant="default" loading={isCreating} onClick={onWrite}>
                Begin
              </Button>
            ) : (
              <Button
                variant="default"
                renderRoot={(props) => (
                  <Link to="/alliances/$allianceId/people" params={{ allianceId }} {...props} />
                )}
              >
                Invite
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
