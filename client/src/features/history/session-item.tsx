import type { Firm } from '@entente/protocol/api/people';
import type { VersionSummary } from '@entente/protocol/api/versions';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import classes from './history-panel.module.css';
import { dayWords, namesOf, peopleOf, spanWords, timeWords } from './session-words.ts';
import { VersionItem } from './version-item.tsx';

interface SessionItemProps {
  /** Newest first, at least one. */
  readonly versions: readonly VersionSummary[];
  readonly firms: readonly Firm[];
  readonly chosen: number | undefined;
  readonly onChoose: (number: number) => void;
}

/** A time of working together: who, when, how many versions. A click shows its last one; the arrow shows all. */
export function SessionItem({ versions, firms, chosen, onChoose }: SessionItemProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [newest] = versions;
  if (newest === undefined) return null;
  const people = peopleOf(versions);
  const isInside = versions.some(({ number }) => number === chosen);
  const colourOf = (firmId: string) => firms.find(({ id }) => id === firmId)?.colour ?? 'slate';
  const count = versions.length === 1 ? '1 version' : `${versions.length} versions`;
  return (
    <li className={classes.session}>
      <div className={classes.sessionHead}>
        {versions.length > 1 && (
          <UnstyledButton
            className={classes.fold}
            aria-expanded={isOpen}
            aria-label={`${count} of ${dayWords(newest)}, ${spanWords(versions)}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          </UnstyledButton>
        )}
        <UnstyledButton
          className={classes.version}
          aria-current={!isOpen && isInside}
          onClick={() => onChoose(newest.number)}
        >
          <span className={classes.name}>{dayWords(newest)}</span>
          <span className={classes.detail}>
            {spanWords(versions)}
            {versions.length > 1 && ` · ${count}`}
          </span>
          <span className={classes.people}>
            {people.slice(0, 5).map(({ userId, firmId, name }) => (
              <PersonAvatar key={`${userId} ${firmId}`} name={name} colour={colourOf(firmId)} size={20} />
            ))}
            <span className={classes.detail}>{namesOf(people)}</span>
          </span>
        </UnstyledButton>
      </div>
      {isOpen && (
        <ol className={classes.inner}>
          {versions.map((version) => (
            <VersionItem
              key={version.number}
              version={version}
              isChosen={version.number === chosen}
              detail={timeWords(version)}
              onChoose={onChoose}
            />
          ))}
        </ol>
      )}
    </li>
  );
}
