import { ActionIcon, Chip, Group, Select, Tooltip } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  type Icon,
} from '@tabler/icons-react';
import type { Ref } from 'react';
import type { Colouring } from './looks.ts';
import classes from './playback.module.css';
import type { AxisMark } from './strip.tsx';
import { speeds, type Speed } from './use-player.ts';

interface StepProps {
  readonly label: string;
  readonly icon: Icon;
  readonly onClick: () => void;
}

function Step({ label, icon: Sign, onClick }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
        <Sign size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

interface TransportProps {
  readonly isPlaying: boolean;
  readonly playRef: Ref<HTMLButtonElement>;
  readonly onToggle: () => void;
  readonly onPreviousPerson: () => void;
  readonly onNextPerson: () => void;
}

/** Plays, stops, and goes from person to person. */
export function Transport({ isPlaying, playRef, onToggle, onPreviousPerson, onNextPerson }: TransportProps) {
  const Sign = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <Group gap={4} wrap="nowrap">
      <Step label="Previous person" icon={IconPlayerSkipBackFilled} onClick={onPreviousPerson} />
      <ActionIcon
        ref={playRef}
        size={40}
        radius="xl"
        color="gray"
        variant="default"
        aria-label={isPlaying ? 'Pause' : 'Play'}
        onClick={onToggle}
      >
        <Sign size={18} />
      </ActionIcon>
      <Step label="Next person" icon={IconPlayerSkipForwardFilled} onClick={onNextPerson} />
    </Group>
  );
}

/** What playback can be told beside where to go. */
export interface OptionsProps {
  readonly speed: Speed;
  readonly onSpeed: (speed: Speed) => void;
  readonly colouring: Colouring;
  readonly onColouring: (colouring: Colouring) => void;
  readonly isFollowing: boolean;
  readonly onFollowing: (isFollowing: boolean) => void;
  readonly marks: readonly AxisMark[];
  readonly onGo: (seq: number) => void;
}

/** In the card of a phone a list that stood outside would close the card. */
const inPlace = { withinPortal: false };

const colourings: { value: Colouring; label: string }[] = [
  { value: 'off', label: 'No colours' },
  { value: 'firm', label: 'By firm' },
  { value: 'person', label: 'By person' },
];

/** A longer list would be slow to open; a search finds the others. */
const MOST_OPTIONS = 100;

/** How fast, in which colours, whether the page follows, and the way to a version. */
export function PlaybackOptions(props: OptionsProps) {
  const { speed, onSpeed, colouring, onColouring, isFollowing, onFollowing, marks, onGo } = props;
  const versions = [...marks].toSorted(
    (a, b) => Number(b.isNamed) - Number(a.isNamed) || b.number - a.number,
  );
  return (
    <div className={classes.options}>
      <Select
        size="xs"
        className={classes.speed}
        comboboxProps={inPlace}
        aria-label="Speed"
        allowDeselect={false}
        data={speeds.map((one) => ({ value: String(one), label: `${one}×` }))}
        value={String(speed)}
        onChange={(value) => onSpeed(speeds.find((one) => String(one) === value) ?? 1)}
      />
      <Select
        size="xs"
        className={classes.colours}
        comboboxProps={inPlace}
        aria-label="Colours"
        allowDeselect={false}
        data={colourings}
        value={colouring}
        onChange={(value) => onColouring(colourings.find((one) => one.value === value)?.value ?? 'firm')}
      />
      <Chip size="xs" variant="outline" color="gray" checked={isFollowing} onChange={onFollowing}>
        Follow
      </Chip>
      {versions.length > 0 && (
        <Select
          size="xs"
          className={classes.versions}
          comboboxProps={inPlace}
          aria-label="Go to a version"
          placeholder="Go to a version"
          searchable
          limit={MOST_OPTIONS}
          value={null}
          data={versions.map(({ number, name }) => ({ value: String(number), label: name }))}
          onChange={(value) => {
            const mark = versions.find(({ number }) => String(number) === value);
            if (mark) onGo(Math.max(1, mark.seq));
          }}
        />
      )}
    </div>
  );
}
