import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { ProposalSummary } from '@entente/protocol/api/proposals';
import '../../editor/thread-marks.css';
import { use, useMemo } from 'react';
import { FixedRich } from '../../editor/draw-fixed.tsx';
import { markBlocks, pressedThread, wordsOfBlocks } from '../../editor/mark-fixed.ts';
import classes from './agreeing.module.css';
import { entryLines, type EntryLine, type Names } from './entry-lines.ts';
import { FixedTalkContext } from './fixed-talk.ts';
import { FixedText } from './fixed-text.tsx';
import { partTitle } from './part-words.ts';

type Fixed = Pick<ProposalSummary, 'part' | 'documentKind' | 'documentTitle' | 'title' | 'place'> & {
  /** Canonical JSON. */
  readonly content: string;
};

/** A rich text of an entry, with the words marked that have threads. */
function MarkedRich({ line: { rich, field } }: { line: Extract<EntryLine, { rich: unknown }> }) {
  const talk = use(FixedTalkContext);
  return <FixedRich blocks={talk ? markBlocks(rich, talk.marksIn(wordsOfBlocks(rich), field)) : rich} />;
}

function FixedEntry({ fixed, content, people }: { fixed: Fixed; content: unknown; people: Names }) {
  return (
    <div className={`agreement-text ${classes.entry ?? ''}`}>
      <h2>{partTitle(fixed)}</h2>
      {entryLines(content, people).map((line) => (
        <section key={line.name}>
          <h3>{line.name}</h3>
          {'rich' in line ? <MarkedRich line={line} /> : <p>{line.words}</p>}
        </section>
      ))}
    </div>
  );
}

/** The exact content that firms agree to, and below it the very text that is hashed. */
export function FixedContent({ fixed, people }: { fixed: Fixed; people: Names }) {
  const content = useMemo((): unknown => JSON.parse(fixed.content), [fixed.content]);
  const talk = use(FixedTalkContext);
  return (
    <div
      className={classes.paper}
      role="presentation"
      onClick={({ target }) => {
        const thread = pressedThread(target);
        if (thread !== undefined && getSelection()?.isCollapsed !== false) talk?.onOpen(thread);
      }}
    >
      {fixed.part.kind === 'entry' ? (
        <FixedEntry fixed={fixed} content={content} people={people} />
      ) : (
        <FixedText text={content as ProseMirrorJSON} place={fixed.place} />
      )}
      <details className={classes.exact}>
        <summary>The exact data that the hash is of</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard */}
        <pre tabIndex={0} aria-label="Exact data">
          {fixed.content}
        </pre>
      </details>
    </div>
  );
}
