import type { VersionSummary } from '@entente/protocol/api/versions';
import { UnstyledButton } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { When } from '../../ui/when.tsx';
import classes from './history-panel.module.css';
import { versionName } from './session-words.ts';

interface VersionItemProps {
  readonly version: VersionSummary;
  readonly isChosen: boolean;
  /** Who, in words. */
  readonly detail: string;
  readonly onChoose: (number: number) => void;
  readonly isProminent?: boolean;
}

/** One version in the list; a click shows it. */
export function VersionItem({ version, isChosen, detail, onChoose, isProminent = false }: VersionItemProps) {
  return (
    <li>
      <UnstyledButton
        className={classes.version}
        data-prominent={isProminent}
        aria-current={isChosen}
        onClick={() => onChoose(version.number)}
      >
        <span className={classes.name}>
          {isProminent && <IconBookmark size={14} aria-hidden />}
          {versionName(version)}
        </span>
        <span className={classes.detail}>
          <When at={version.editedAt ?? version.at} />
          {detail && ` · ${detail}`}
        </span>
      </UnstyledButton>
    </li>
  );
}
