import type { PresencePerson } from '@entente/protocol/presence';
import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure, useMediaQuery, useWindowEvent } from '@mantine/hooks';
import { OneLine } from '../../ui/one-line.tsx';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import classes from './document-bar.module.css';
import { splitRow } from './people-here.ts';

const PLACES = 5;
/** The title needs the rest of the line. */
const PLACES_ON_PHONE = 2;

const nameOf = (person: PresencePerson): string => `${person.name} (${person.firm})`;

interface PresenceRowProps {
  /** The reader first. */
  readonly people: readonly PresencePerson[];
}

/** Who is here, ringed in the colour of their firm; the names with their firms behind a click. */
export function PresenceRow({ people }: PresenceRowProps) {
  const [isOpen, list] = useDisclosure(false);
  useWindowEvent('keydown', (event) => {
    if (isOpen && event.key === 'Escape') list.close();
  });
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  // Readers know that they are here: the title needs that room, and stays in its line when somebody comes.
  const { shown, more } = isPhone ? splitRow(people.slice(1), PLACES_ON_PHONE) : splitRow(people, PLACES);
  if (isPhone && people.length === 1) return null;
  const label =
    people.length === 1
      ? 'Only we are here'
      : `${people.length} people here: ${people.map(nameOf).join(', ')}`;
  return (
    <Popover opened={isOpen} onDismiss={list.close} position="bottom-end" width={280} shadow="md">
      <Popover.Target>
        <UnstyledButton
          className={classes.people}
          aria-label={label}
          title={people.map(nameOf).join('\n')}
          onClick={list.toggle}
        >
          {shown.map((person) => (
            <PersonAvatar key={person.userId} name={person.name} colour={person.colour} />
          ))}
          {more > 0 && <span aria-hidden className={classes.more} data-more={`+${more}`} />}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.names} aria-label="People here">
          {people.map((person, at) => (
            <li key={person.userId}>
              <PersonAvatar name={person.name} colour={person.colour} />
              <span>
                <OneLine text={at === 0 ? `${person.name} (me)` : person.name} />
                <OneLine className={classes.firm} text={person.firm} />
              </span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
