import type { Alliance } from '@entente/protocol/api/people';
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { UserId } from '@entente/protocol/ids';
import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import type { PremortemActs } from '../../api/premortem-acts.ts';
import type { KnownPremortem } from '../../api/premortem-guess.ts';
import { LateWords } from './late-words.tsx';
import classes from './premortem.module.css';
import { RevealedView } from './revealed-view.tsx';
import type { SessionRights } from './session-rights.ts';
import { unsentWords } from './unsent-cards.ts';
import { useUnsentCards } from './use-unsent-cards.ts';
import { WritingView } from './writing-view.tsx';

interface SessionViewProps {
  readonly known: KnownPremortem;
  readonly alliance: Alliance;
  readonly ydoc: Y.Doc;
  readonly acts: PremortemActs;
  readonly rights: SessionRights;
  readonly userId: UserId;
  /** Absent when there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
  readonly onOpenRisk: (entryId: EntryId) => void;
}

const phaseWords = {
  writing: '',
  revealed: 'The cards are revealed.',
  closed: 'The pre-mortem is closed.',
} as const;

/** The question. Takes the focus when a step of the session has taken away what had it. */
function Question({ text, phase }: { text: string; phase: keyof typeof phaseWords }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase && document.activeElement === document.body) heading.current?.focus();
    before.current = phase;
  }, [phase]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {text}
      </h2>
      <VisuallyHidden aria-live="polite">{phaseWords[phase]}</VisuallyHidden>
    </>
  );
}

/** One session, in whichever phase it is. */
export function SessionView({
  known,
  alliance,
  ydoc,
  acts,
  rights,
  userId,
  onBack,
  onOpenRisk,
}: SessionViewProps) {
  const { session, clockOffsetMs } = known;
  const isOpen = rights.isReachable && session.phase === 'writing';
  const writing = useUnsentCards({ premortemId: session.id, userId, acts, isOpen });
  const late = session.phase === 'writing' ? [] : unsentWords(writing.unsent);
  return (
    <>
      {onBack && (
        <Anchor component="button" type="button" size="sm" className={classes.back} onClick={onBack}>
          <IconArrowLeft size={14} aria-hidden /> All pre-mortems
        </Anchor>
      )}
      <Question text={session.question} phase={session.phase} />
      {late.length > 0 && <LateWords words={late} onDrop={writing.drop} />}
      {session.phase === 'writing' ? (
        <WritingView
          session={session}
          clockOffsetMs={clockOffsetMs}
          alliance={alliance}
          acts={acts}
          rights={rights}
          writing={writing}
        />
      ) : (
        <RevealedView
          session={session}
          alliance={alliance}
          ydoc={ydoc}
          acts={acts}
          rights={rights}
          onOpenRisk={onOpenRisk}
        />
      )}
    </>
  );
}
