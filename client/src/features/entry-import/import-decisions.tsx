import type { EntryId } from '@entente/documents/entries/entry-id';
import { readLog } from '@entente/documents/log/read-log';
import type { DecisionsContext, FilePreview } from '@entente/documents/markdown/preview-decisions';
import type { Alliance, Member } from '@entente/protocol/api/people';
import { useMemo, useState } from 'react';
import { entryName } from '../../entries/entry-address.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { AddFoot } from './add-foot.tsx';
import { addDecisionFiles } from './add-in-steps.ts';
import { ChooseSource, type SourceWords } from './choose-source.tsx';
import { ImportShell } from './import-shell.tsx';
import classes from './import.module.css';
import { listedPeople } from './listed-people.ts';
import { PreviewList } from './preview-list.tsx';
import { showDecision } from './shown-decisions.tsx';
import { useAdding } from './use-adding.ts';
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
const file = { one: 'file', many: 'files' };

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
    () => previews.map((preview, at) => showDecision(preview, at, { members, firms: alliance.firms })),
    [previews, members, alliance.firms],
  );
  const ready = previews.flatMap((preview, at) =>
    preview.kind === 'decision' && !out.has(`${at} ${preview.name}`) ? [preview.decision] : [],
  );
  const foot = (
    <AddFoot
      words={decision}
      source={file}
      ready={ready.length}
      leftOut={previews.length - ready.length}
      adding={adding}
      onAdd={() => adding.run((onProgress) => addDecisionFiles(open.ydoc, ready, onProgress))}
      other="Other files"
      onPutAway={onPutAway}
    />
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
