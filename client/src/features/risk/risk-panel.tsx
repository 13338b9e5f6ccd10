import { findElement } from '@entente/documents/entries/entry-id';
import { plainTextOf } from '@entente/documents/entries/plain-text';
import { richTextOf } from '@entente/documents/entries/rich-text';
import { trendOf, weightOf, type ScorePoint } from '@entente/documents/register/exposure';
import type { Register, Risk } from '@entente/documents/register/risk';
import {
  addRiskLink,
  mergeRisk,
  removeRiskLink,
  setRiskValues,
} from '@entente/documents/register/write-register';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { EntryDrift } from '../../entries/entry-drift.tsx';
import { EntrySources } from '../../entries/entry-sources.tsx';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { FieldTalk } from '../../entries/field-talk.tsx';
import { LinkList } from '../../entries/link-list.tsx';
import { PlainField } from '../../entries/plain-field.tsx';
import { RichField } from '../../entries/rich-field.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { MergePicker } from './merge-picker.tsx';
import { RaisedFacts } from './raised-facts.tsx';
import { RiskMenu } from './risk-menu.tsx';
import classes from './risk-panel.module.css';
import { RiskProperties } from './risk-properties.tsx';
import { ScoreHistory } from './score-history.tsx';

interface RiskPanelProps {
  readonly world: EntryWorld;
  readonly register: Register;
  readonly risk: Risk;
  readonly isEditable: boolean;
  /** Just added: the focus goes to its title. */
  readonly isFresh: boolean;
  /** `2026-11-21`, in the reader's time zone. */
  readonly today: string;
  /** How it was scored over time, oldest first; undefined while that is being read, or offline. */
  readonly history: readonly ScorePoint[] | undefined;
  readonly onGo: (entry: Register['entries'][number]) => void;
  readonly onEditCategories: () => void;
  /** Opens the history of this risk alone. */
  readonly onHistory: () => void;
  /** What the firms have said of its score, and proposing it. */
  readonly agreeing: ReactNode;
  /** The line at the top, with a place for the menu. */
  readonly renderHead: (menu: ReactNode) => ReactNode;
}

/** What the score is held against. */
const TREND_MS = 30 * 24 * 60 * 60 * 1000;

function useTrend(risk: Risk, history: readonly ScorePoint[] | undefined) {
  const [now] = useState(() => Date.now());
  return history && trendOf(history, weightOf(risk), now - TREND_MS);
}

/** Everything about one risk, each field written in place. Give it the risk's id as its key. */
export function RiskPanel(props: RiskPanelProps) {
  const { world, register, risk, isEditable, isFresh, today, history, onGo, onEditCategories } = props;
  const { open } = world;
  const { ydoc } = open;
  const [isMerging, setIsMerging] = useState(false);
  const title = useRef<HTMLTextAreaElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const trend = useTrend(risk, history);
  const element = findElement(ydoc, risk.id, 'risk');
  useEffect(() => {
    if (isFresh) title.current?.focus();
  }, [isFresh]);
  /** Each value is a step of its own in the history. */
  const set = (values: Parameters<typeof setRiskValues>[2]): void => {
    entryUndoOf(ydoc).stopCapturing();
    setRiskValues(ydoc, risk.id, values);
  };
  const reopen = (): void => set({ status: 'open', mergedInto: null });
  const place = (field: string) => ({ entry: risk.id, field });
  return (
    <div className={classes.panel}>
      {props.renderHead(
        <>
          <FieldTalk entry={risk.id} />
          <RiskMenu
            risk={risk}
            isEditable={isEditable}
            onHistory={props.onHistory}
            onClose={() => set({ status: 'closed' })}
            onReopen={reopen}
            onMerge={() => setIsMerging(true)}
          />
        </>,
      )}
      <div ref={scroll} className={classes.scroll}>
        {isMerging && (
          <MergePicker
            risk={risk}
            register={register}
            onCancel={() => setIsMerging(false)}
            onMerge={(into) => {
              entryUndoOf(ydoc).stopCapturing();
              mergeRisk(ydoc, risk.id, into);
              setIsMerging(false);
            }}
          />
        )}
        <ClosedNotice
          risk={risk}
          register={register}
          onReopen={isEditable ? reopen : undefined}
          onGo={onGo}
        />
        <PlainField
          ref={title}
          open={open}
          text={element && plainTextOf(element, 'title')}
          label="Title"
          placeholder="What could go wrong?"
          className={classes.title ?? ''}
          isEditable={isEditable}
          place={place('title')}
        />
        <EntrySources allianceId={world.alliance.id} documentId={world.documentId} id={risk.id} />
        {props.agreeing}
        <EntryDrift
          kind="register"
          ydoc={ydoc}
          id={risk.id}
          documentId={world.documentId}
          alliance={world.alliance}
          members={world.members}
        />
        <RiskProperties
          world={world}
          register={register}
          risk={risk}
          isEditable={isEditable}
          today={today}
          trend={trend}
          onSet={set}
          onEditCategories={onEditCategories}
        />
        {(['description', 'mitigation'] as const).map((field) => (
          <section key={field} className={classes.section} aria-labelledby={`risk-${field}`}>
            <h3 id={`risk-${field}`}>{field === 'description' ? 'Description' : 'Mitigation'}</h3>
            <RichField
              open={open}
              doc={element && richTextOf(element, field)}
              label={field === 'description' ? 'Description' : 'Mitigation'}
              placeholder={
                field === 'description'
                  ? 'What would happen, and why it might'
                  : 'What we do about it, together'
              }
              isEditable={isEditable}
              place={place(field)}
            />
          </section>
        ))}
        <section className={classes.section} aria-labelledby="risk-links">
          <div className={classes.headLine} data-talked="links">
            <h3 id="risk-links">Links</h3>
            <FieldTalk entry={risk.id} field="links" />
          </div>
          <LinkList
            world={world}
            links={risk.links}
            self={{ documentId: world.documentId, entryId: risk.id }}
            isEditable={isEditable}
            onAdd={(target) => addRiskLink(ydoc, risk.id, target)}
            onRemove={(target) => removeRiskLink(ydoc, risk.id, target)}
          />
        </section>
        <ScoreHistory points={history} />
        <RaisedFacts risk={risk} world={world} />
      </div>
    </div>
  );
}
