import type { DemoPerson } from '@entente/protocol/api/people';
import { UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { signInAsDemo } from '../../api/auth.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FirmName } from '../../ui/firm-name.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { roleWords } from '../../ui/role-words.ts';
import classes from './demo-people.module.css';
import { groupByFirm } from './group-by-firm.ts';

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[];
  readonly onSignedIn: () => void;
}

/** The people of the demo alliance by firm; a click signs in as one of them. */
export function DemoPeople({ people, onSignedIn }: DemoPeopleProps) {
  const attempt = useMutation({ mutationFn: signInAsDemo, onSuccess: onSignedIn });
  return (
    <>
      <div className={classes.firms}>
        {groupByFirm(people).map((firm) => (
          <div key={firm.name} className={classes.firm}>
            <FirmName firm={firm} />
            <ul className={classes.people} aria-label={`People of ${firm.name}`}>
              {firm.people.map((person) => (
                <li key={person.email}>
                  <UnstyledButton
                    className={classes.person}
                    data-busy={attempt.isPending && attempt.variables !== person.email}
                    disabled={attempt.isPending}
                    onClick={() => attempt.mutate(person.email)}
                  >
                    <PersonAvatar name={person.name} colour={person.colour} size={32} />
                    <span className={classes.words}>
                      <OneLine text={person.name} />
                      <span className={classes.role}>{roleWords[person.role].name}</span>
                    </span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {attempt.error && <FailureNotice what="We could not sign you in." error={attempt.error} />}
    </>
  );
}
