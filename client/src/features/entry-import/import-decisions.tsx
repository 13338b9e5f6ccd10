import type { EntryId } from '@entente/documents/entries/entry-id';
import { readLog } from '@entente/documents/log/read-log';
import type { DecisionsContext, FilePreview } from '@entente/documents/markdown/preview-decisions';
import type { Alliance, Member } from '@entente/protocol/api/people';
import { Button, Progress } from '@mantine/core';
import { useMemo, useState } from 'react';
import { entryName } from '../../entries/entry-address.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { addDecisionFiles } from './add-in-steps.ts';
import { ChooseSource, type SourceWords } from './choose-source.tsx';
import { ImportShell } from './import-shell.tsx';
import classes from './import.module.css';
import { listedPeople } from './listed-people.ts';
import { PreviewList } from './preview-list.tsx';
import { showDecision } from './shown-decisions.tsx';
import { countOf, useAdding } from './use-adding.ts';
import { useLeftOut } from './use-left-out.ts';
import { useRecordFiles } from './use-record-files.ts';

const words: SourceWords = {
  about:
    'Bring in records of decisions in Markdown, also a zip of them: MADR, the form of Michael Nygard, log4brains. We show what each becomes; nothing is added before you say so, and nothing counts as agreed by both firms.',
  choose: 'Choose Markdown or a zip',
  drop: 'or drop them here, also several',
  paste: 'Or paste one record',
  accept: '.md,.markdown,.txt,.zip,text/markdown,application/zip',
};

const decision = { one: 'decision', many: 'decisions' };

interface ImportDecisionsProps {
  /** The open log, its content here. */
  readonly open: OpenDocument;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  readonly onClose: () => void;
  /** The decisions are added. */
  readonly onDone: (ids: readonly EntryId[]) => void;
}

function contextOf({ open, alliance, members }: ImportDecisionsProps): DecisionsContext {
  const decisions = readLog(open.ydoc).entries.filter((entry) => entry.kind === 'decision');
  return {
    people: listedPeople({ members, firms: alliance.firms }),
    present: decisions.map((entry) => ({
      title: entry.title,
      name: entryName('D', entry) ?? 'A new decision',
    })),
  };
}

interface LookAtProps extends ImportDecisionsProps {
  readonly previews: readonly FilePreview[];
  readonly onPutAway: () => void;
}

function LookAt({ previews, onPutAway, open, alliance, members, onClose, onDone }: LookAtProps) {
  const [out, toggle] = useLeftOut();
  const adding = useAdding(decision, onDone);
  // As state: the list below measures it, and a ref is set only after the effects of what stands inside.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const rows = useMemo(
    () => previews.map((file, at) => showDecision(file, at, { members, firms: alliance.firms })),
    [previews, members, alliance.firms],
  );
  const ready = previews.flatMap((file, at) =>
    file.kind === 'decision' && !out.has(`${at} ${file.name}`) ? [file.decision] : [],
  );
  const leftOut = previews.length - ready.length;
  const foot = (
    <>
      <p>
        {countOf(ready.length, decision)} will be added
        {leftOut > 0 && (
          <span className={classes.dim}>, {countOf(leftOut, { one: 'file', many: 'files' })} left out</span>
        )}
        .
      </p>
      {adding.added !== undefined && (
        <Progress
          flex="1 1 120px"
          aria-label="Adding"
          value={(100 * adding.added) / Math.max(1, ready.length)}
        />
      )}
      <Button variant="default" onClick={onPutAway} disabled={adding.added !== undefined}>
        Other files
      </Button>
      <Button
        disabled={ready.length === 0}
        loading={adding.added !== undefined}
        onClick={() => adding.run((onProgress) => addDecisionFiles(open.ydoc, ready, onProgress))}
      >
        Add {countOf(ready.length, decision)}
      </Button>
    </>
  );
  return (
    <ImportShell title="Import decisions" onClose={onClose} foot={foot}>
      <div ref={setScroller} className={classes.body}>
        <PreviewList what="files" rows={rows} out={out} onToggle={toggle} scroller={scroller} />
      </div>
    </ImportShell>
  );
}

/** Brings records of decisions into the log: chosen, looked at file by file, and added when somebody says so. */
export function ImportDecisions(props: ImportDecisionsProps) {
  const chosen = useRecordFiles(() => contextOf(props));
  if (chosen.previews) return <LookAt {...props} previews={chosen.previews} onPutAway={chosen.putAway} />;
  return (
    <ImportShell title="Import decisions" onClose={props.onClose} foot={undefined}>
      <ChooseSource
        words={words}
        isReading={chosen.done !== undefined}
        failure={chosen.failure}
        onFiles={chosen.readFiles}
        onText={chosen.readText}
      />
    </ImportShell>
  );
}
