import '@fontsource-variable/source-serif-4/opsz.css';
import type { Decision } from '@entente/documents/log/decision';
import type { UnreadableEntry } from '@entente/documents/entries/unreadable';
import { findGaps } from '@entente/documents/log/view/find-gaps';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { entryLabel } from '../../entries/entry-address.ts';
import { EntryDrift } from '../../entries/entry-drift.tsx';
import { EntrySources } from '../../entries/entry-sources.tsx';
import { aroundDecision } from './around-decision.ts';
import { DecisionActs } from './decision-acts.tsx';
import { DecisionBody, Part } from './decision-body.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { DecisionPlain, DecisionRich } from './decision-fields.tsx';
import { DecisionLinks } from './decision-links.tsx';
import classes from './decision-page.module.css';
import { titleOf, type LogEntry } from './log-entry.ts';
import { LogWorldContext, useLogWorld } from './log-world.ts';
import { StillOpen } from './still-open.tsx';

const formWords: Readonly<Record<Decision['form'], string>> = {
  plain: 'Decision',
  options: 'Decision between options',
  change: 'Change to an agreement',
};

interface DecisionPageProps {
  readonly entry: LogEntry;
  readonly entries: readonly LogEntry[];
  /** Whether the reader has just added it: the title gets the focus. */
  readonly isFresh: boolean;
  /** Above the decision: the way back, to the next one, what can be done with all of it. */
  readonly bar: ReactNode;
  /** What the firms have said of it: read-backs, proposals that ended, who sees it differently. */
  readonly renderRecord: (decision: Decision) => ReactNode;
}

/** Nobody writes in what is agreed, whatever their role. */
function Closed({ isClosed, children }: { isClosed: boolean; children: ReactNode }) {
  const world = useLogWorld();
  const closed = useMemo(() => ({ ...world, isEditable: false }), [world]);
  return <LogWorldContext value={isClosed ? closed : world}>{children}</LogWorldContext>;
}

interface ReadableProps extends Pick<DecisionPageProps, 'entries' | 'renderRecord'> {
  readonly decision: Decision;
}

/** Each part gets what it shows and no more: typing in one text renders none of the others. */
function Readable({ decision, entries, renderRecord }: ReadableProps) {
  const { isEditable, agreed, documentId, open, alliance, members } = useLogWorld();
  const around = aroundDecision(decision, entries);
  const { id, state, links, decidedOn, reviewOn, owner, tags, supersedes, raisedBy, raisedAt } = decision;
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.kicker}>
          <span className={classes.number}>{entryLabel('D', decision)}</span> · {formWords[decision.form]}
        </h2>
        <div data-gap="title">
          <DecisionPlain
            id={id}
            field="title"
            label="Title"
            placeholder="What is it about?"
            className={classes.title}
          />
        </div>
        <EntrySources allianceId={alliance.id} documentId={documentId} id={id} />
        <DecisionActs decision={{ id, state }} successors={around.successors} />
        {agreed.has(id) && (
          <EntryDrift
            kind="log"
            ydoc={open.ydoc}
            id={id}
            documentId={documentId}
            alliance={alliance}
            members={members}
          />
        )}
        {isEditable && !agreed.has(id) && <StillOpen gaps={findGaps(decision)} />}
      </header>
      <Closed isClosed={agreed.has(id)}>
        <div className={classes.statement}>
          {decision.form === 'change' && (
            <Part
              name="The agreement that this changes"
              gap="agreement"
              talked={{ entry: id, field: 'links' }}
            >
              <DecisionLinks decision={{ id, links }} />
            </Part>
          )}
          <Part name="What we decide" gap="statement">
            <DecisionRich
              id={id}
              field="statement"
              label="What we decide"
              placeholder="In a sentence that will still be clear in a year"
            />
          </Part>
        </div>
        <DecisionFacts
          decision={{ id, state, decidedOn, reviewOn, owner, tags, supersedes, raisedBy, raisedAt }}
          around={around}
        />
        <div className={classes.body}>
          <DecisionBody decision={decision} />
        </div>
      </Closed>
      {renderRecord(decision)}
    </>
  );
}

function Unreadable({ entry }: { entry: UnreadableEntry }) {
  return (
    <header className={classes.head}>
      <h2 className={classes.kicker}>
        <span className={classes.number}>{entryLabel('D', entry)}</span>
      </h2>
      <p className={classes.unreadable}>This decision cannot be read</p>
      <p>
        {entry.why} It was written by something else than our pages. Nothing is lost: it keeps its number, and
        all other decisions are as they were.
      </p>
    </header>
  );
}

/** One decision, whole. */
export function DecisionPage(props: DecisionPageProps) {
  const { entry, entries, isFresh, bar, renderRecord } = props;
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const title = isFresh ? article.current?.querySelector<HTMLElement>('[data-gap="title"] textarea') : null;
    (title ?? article.current)?.focus({ preventScroll: true });
  }, [isFresh]);
  return (
    <div className={classes.page}>
      {bar}
      <article
        ref={article}
        className={classes.article}
        tabIndex={-1}
        aria-label={`${entryLabel('D', entry)}: ${titleOf(entry)}`}
      >
        {entry.kind === 'unreadable' ? (
          <Unreadable entry={entry} />
        ) : (
          <Readable decision={entry} entries={entries} renderRecord={renderRecord} />
        )}
      </article>
    </div>
  );
}
