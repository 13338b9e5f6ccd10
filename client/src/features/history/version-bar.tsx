import type { VersionSummary } from '@entente/protocol/api/versions';
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconDots, IconHistory } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { CopyLinkIcon } from '../../ui/copy-link-icon.tsx';
import { When } from '../../ui/when.tsx';
import { CompareWith, type Against } from './compare-with.tsx';
import { namesOf, versionName } from './session-words.ts';
import classes from './version-view.module.css';

interface VersionBarProps {
  readonly version: VersionSummary;
  readonly versions: readonly VersionSummary[];
  readonly against: Against;
  readonly onAgainst: (against: Against) => void;
  /** How many changes the page shows; undefined when nothing is compared. */
  readonly changes: number | undefined;
  readonly onStep: (by: 1 | -1) => void;
  readonly onBack: () => void;
  /** What else can be done with the version. */
  readonly acts: ReactNode;
}

function changeWords(changes: number): string {
  if (changes === 0) return 'No difference';
  return changes === 1 ? '1 change' : `${changes} changes`;
}

function Steps({ changes, onStep }: { changes: number; onStep: (by: 1 | -1) => void }) {
  const look = { variant: 'subtle', color: 'gray', disabled: changes === 0 } as const;
  return (
    <div className={classes.steps}>
      <span className={classes.who} aria-live="polite">
        {changeWords(changes)}
      </span>
      <ActionIcon {...look} aria-label="Previous change" onClick={() => onStep(-1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon {...look} aria-label="Next change" onClick={() => onStep(1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
    </div>
  );
}

/** Says unmistakably that this is the past, and what can be done with it; a narrow window shows the rest of it on demand. */
export function VersionBar(props: VersionBarProps) {
  const { version, versions, against, onAgainst, changes, onStep, onBack, acts } = props;
  const [isOpen, setIsOpen] = useState(false);
  const actsId = useId();
  return (
    <section className={classes.bar} aria-label="A version, not the draft">
      <div className={classes.top}>
        <IconHistory size={18} aria-hidden className={classes.sign} />
        <div className={classes.what}>
          <strong>{versionName(version)}</strong>
          <span className={classes.who}>
            not the draft · <When at={version.editedAt ?? version.at} />
            {version.people.length > 0 && ` · ${namesOf(version.people)}`}
          </span>
        </div>
        <ActionIcon
          className={classes.more}
          variant="subtle"
          color="gray"
          aria-label="More acts"
          aria-expanded={isOpen}
          aria-controls={actsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconDots size={18} />
        </ActionIcon>
        <Button size="xs" className={classes.back} onClick={onBack}>
          Back to the draft
        </Button>
      </div>
      <div className={classes.row}>
        <CompareWith version={version} versions={versions} against={against} onAgainst={onAgainst} />
        {changes !== undefined && <Steps changes={changes} onStep={onStep} />}
        <div id={actsId} className={classes.acts} data-open={isOpen}>
          <CopyLinkIcon href={location.href} />
          {acts}
        </div>
      </div>
    </section>
  );
}
