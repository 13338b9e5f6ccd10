import type { EntryId } from '@entente/documents/entries/entry-id';
import { withAgreed } from '@entente/documents/log/agreed-decision';
import { followLog } from '@entente/documents/log/follow-log';
import { firstLogSettings } from '@entente/documents/log/view/arrange-decisions';
import { listDueReviews } from '@entente/documents/log/view/review-due';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useDocumentTitle } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { entryLabel, findByAddress } from '../../entries/entry-address.ts';
import { CommentBubble } from '../../entries/comment-bubble.tsx';
import { EntryTalkContext } from '../../entries/entry-talk.ts';
import { FieldTalk } from '../../entries/field-talk.tsx';
import { ReadOnlyLine } from '../../entries/read-only-line.tsx';
import { useFollowed } from '../../entries/use-followed.ts';
import { LogWorldContext } from '../../features/log/log-world.ts';
import { titleOf } from '../../features/log/log-entry.ts';
import { NewDecisionMenu } from '../../features/log/new-decision-menu.tsx';
import { TemplateCards } from '../../features/log/template-cards.tsx';
import { useShownDecisions } from '../../features/log/use-shown-decisions.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useIsLoaded } from '../../sync/use-is-loaded.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { EntriesTop } from '../entries/entries-top.tsx';
import { TalkedLog } from './talked-log.tsx';
import { useEntriesTalk } from '../threads/use-entries-talk.ts';
import { EntriesButtons } from '../entries/entries-buttons.tsx';
import { PastEntries } from '../entries/past-entries.tsx';
import { RowsSkeleton } from '../entries/entries-skeleton.tsx';
import { useHistoryAddress } from '../use-history-address.ts';
import { usePlaybackAddress } from '../use-playback-address.ts';
import { LogBar } from './log-bar.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { DecisionRecord } from '../agreeing/decision-record.tsx';
import { DownloadDecision } from './download-decision.tsx';
import { LogMain } from './log-main.tsx';
import { LogMenu } from './log-menu.tsx';
import { logWords } from './log-words.ts';
import { OpenDecision } from './open-decision.tsx';
import { ProposeDecision } from './propose-decision.tsx';
import { sequenceOf } from './sequence.ts';
import { useChoosing } from './use-choosing.ts';
import { useFreshDecision } from './use-fresh-decision.ts';
import { useLogAddress } from './use-log-address.ts';
import { useLogHistory } from './use-log-history.ts';
import { useLogWorldOf } from './use-log-world.ts';

// What reads Markdown is as heavy as the log itself.
const ImportView = lazy(() => import('./import-view.tsx'));

/** How decisions are called in threads. */
const decisionsTalked = { letter: 'D', titleOf } as const;

interface OpenLogProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly onDiscard: () => Promise<void>;
}

/** The decision that the reader was in last, to come back to its row. */
function useLastOpened(id: EntryId | undefined): EntryId | undefined {
  const [last, setLast] = useState(id);
  if (id !== undefined && id !== last) setLast(id);
  return last;
}

/** The log as people work in it: the lines above, the decisions or the open one below. */
export function OpenLog({ detail, open, onDiscard }: OpenLogProps) {
  const [proposing, setProposing] = useState<EntryId>();
  const [begun, setBegun] = useState<EntryId>();
  const { world, reason } = useLogWorldOf(detail, { open, propose: setProposing, openFresh: setBegun });
  const { isEditable } = world;
  const isReady = useLive(open.isReady);
  const isLoaded = useIsLoaded(open.saveState);
  const log = useFollowed(followLog, open.ydoc);
  const entries = useMemo(() => withAgreed(log, world.agreed), [log, world.agreed]);
  const address = useLogAddress();
  const [settings, setSettings] = useState(firstLogSettings);
  const [isImporting, setIsImporting] = useState(false);
  const history = useHistoryAddress();
  const playback = usePlaybackAddress();
  const isPast = history.isOpen || playback.seq !== undefined;
  const pastSwitch = { isOpen: isPast, toggle: () => history.setOpen(!isPast) };
  const shown = useShownDecisions({ entries, settings, world, isLoaded });
  const { fresh, openFresh } = useFreshDecision({ address, shown, begun });
  useLogHistory(open.ydoc, isEditable);
  const entry = findByAddress('D', entries, address.entry);
  const from = useLastOpened(entry?.id);
  const due = useMemo(() => listDueReviews(entries, world).length, [entries, world]);
  useDocumentTitle(`${entry ? `${entryLabel('D', entry)} ${titleOf(entry)}` : detail.title} · Entente`);

  const talkButton = useRef<HTMLButtonElement>(null);
  const talked = { ...decisionsTalked, entry, address, entries };
  const talk = useEntriesTalk({ ...talked, detail, open, button: talkButton });

  const choosing = useChoosing({ address, isReady, isEditable });
  const menu = isEditable && isReady && (
    <NewDecisionMenu isOpen={choosing.isOpen} onOpen={choosing.setIsOpen} onAdded={openFresh} />
  );
  const isOpen = address.entry !== undefined;
  const isShown = isReady && !isPast;
  const endImport = (): void => setIsImporting(false);
  return (
    <LogWorldContext value={world}>
      <EntryTalkContext value={talk.entryTalk}>
        <EntriesTop detail={detail} open={open} readText={() => logWords({ entries })} onDiscard={onDiscard}>
          {isReady && <EntriesButtons talk={talk.button} talkRef={talkButton} history={pastSwitch} />}
        </EntriesTop>
        {isPast && isReady && (
          <PastEntries
            document={detail}
            kind="log"
            open={open}
            isEditable={isEditable}
            history={history}
            playback={playback}
          />
        )}
        {!isPast && !(isReady && (isOpen || isImporting)) && (
          <LogBar view={address.view} onView={address.setView} due={due}>
            {entries.length > 0 && menu}
            <LogMenu
              world={world}
              title={detail.title}
              onImport={isEditable && isReady ? () => setIsImporting(true) : undefined}
              hasEntries={entries.length > 0}
            />
          </LogBar>
        )}
        <ProposeDecision
          decision={entries.find(({ id }) => id === proposing)}
          world={world}
          onClose={() => setProposing(undefined)}
        />
        {reason !== undefined && <ReadOnlyLine reason={reason} />}
        {!isReady && <RowsSkeleton place="Decisions" />}
        <TalkedLog isOpen={isShown && talk.isOpen} aside={talk.aside}>
          {isShown && isOpen && (
            <OpenDecision
              isNarrow={talk.isOpen}
              entry={entry}
              entries={entries}
              sequence={sequenceOf(address.view, { entries, listed: shown.entries, world })}
              address={address}
              fresh={fresh}
              renderRecord={({ id }) => <DecisionRecord key={id} documentId={detail.id} entryId={id} />}
              renderActs={(one) =>
                one.kind === 'decision' && (
                  <>
                    <FieldTalk entry={one.id} />
                    <DecisionHistory onOpen={() => history.setOpen(true)} />
                    <DownloadDecision decision={one} world={world} />
                  </>
                )
              }
            />
          )}
          {isShown && !isOpen && isImporting && (
            <Suspense fallback={<RowsSkeleton place="Decisions" />}>
              <ImportView
                world={world}
                onClose={endImport}
                onDone={() => {
                  shown.settle();
                  endImport();
                }}
              />
            </Suspense>
          )}
          {isShown && !isOpen && !isImporting && (
            <LogMain
              view={address.view}
              entries={entries}
              shown={shown}
              settings={settings}
              onSettings={setSettings}
              from={from}
              begin={isEditable && <TemplateCards onAdded={openFresh} />}
            />
          )}
        </TalkedLog>
        <CommentBubble />
      </EntryTalkContext>
    </LogWorldContext>
  );
}
