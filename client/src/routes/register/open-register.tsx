import type { EntryId } from '@entente/documents/entries/entry-id';
import { followRegister } from '@entente/documents/register/follow-register';
import type { Register } from '@entente/documents/register/risk';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useDocumentTitle } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useMembers } from '../../api/use-members.ts';
import { findByAddress } from '../../entries/entry-address.ts';
import { useUndoKeys } from '../../entries/entry-undo.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { explainReadOnly, ReadOnlyLine } from '../../entries/read-only-line.tsx';
import { RiskStandingsContext, useRiskStandings } from '../../entries/risk-standings.ts';
import { CommentBubble } from '../../entries/comment-bubble.tsx';
import { EntryTalkContext } from '../../entries/entry-talk.ts';
import { useFollowed } from '../../entries/use-followed.ts';
import { EditCategories } from '../../features/risk/edit-categories.tsx';
import { useGridWorld } from '../../features/register-grid/use-grid-world.ts';
import { useRegisterView } from '../../features/register-grid/use-register-view.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { canWrite } from '../../ui/can-write.ts';
import { useLastingRefusal } from '../document/use-lasting-refusal.ts';
import classes from '../entries/entries-page.module.css';
import { RowsSkeleton } from '../entries/entries-skeleton.tsx';
import { TalkAside } from '../entries/talk-aside.tsx';
import { useEntriesTalk } from '../threads/use-entries-talk.ts';
import { EntriesButtons } from '../entries/entries-buttons.tsx';
import { EntriesTop } from '../entries/entries-top.tsx';
import { PastEntries } from '../entries/past-entries.tsx';
import { usePanelPlace } from '../entries/use-panel-place.ts';
import { useHistoryAddress } from '../use-history-address.ts';
import { usePlaybackAddress } from '../use-playback-address.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { RegisterBar } from './register-bar.tsx';
import { RegisterMain } from './register-main.tsx';
import { RegisterMenu } from './register-menu.tsx';
import { RegisterAside } from './register-aside.tsx';
import { registerWords } from './register-words.ts';
import { useAdding } from './use-adding.ts';
import { useRegisterAddress } from './use-register-address.ts';
import { useScores } from './use-scores.ts';

interface OpenRegisterProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly onDiscard: () => Promise<void>;
}

const nobody: never[] = [];

function useWorld(detail: DocumentDetail, open: OpenDocument): EntryWorld {
  const { me, alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data ?? nobody;
  return useMemo(
    () => ({ alliance, userId: me.user.id, members, firms: alliance.firms, documentId: detail.id, open }),
    [alliance, me.user.id, members, detail.id, open],
  );
}

/** Why nothing can be written here; undefined while it can, or while the server has not said. */
function useReadOnly(detail: DocumentDetail, open: OpenDocument) {
  const permission = useLive(open.permission);
  const refusal = useLastingRefusal(open.saveState);
  const isArchived = detail.archivedAt !== null;
  // Until the server has answered, what it said last time decides; it decides again with each edit.
  const isEditable = (permission?.canEdit ?? detail.canEdit) && !isArchived && refusal === undefined;
  if (isEditable) return { isEditable, reason: undefined };
  const archived = isArchived ? 'An archived register can be read, not changed.' : undefined;
  return { isEditable, reason: archived ?? refusal ?? explainReadOnly(permission, 'The register') };
}

type RegisterEntry = Register['entries'][number];

/** How risks are called in threads. */
const risksTalked = {
  letter: 'R',
  titleOf: (entry: RegisterEntry): string => (entry.kind === 'risk' ? entry.title : ''),
} as const;

const openerOf =
  (register: Register, address: ReturnType<typeof useRegisterAddress>) =>
  (id: EntryId): void => {
    const found = register.entries.find((one) => one.id === id);
    if (found) address.openEntry(found);
  };

/** What stands beside the list. */
const panelOf = (hasEntry: boolean, hasTalk: boolean) =>
  hasEntry && hasTalk ? 'both' : hasTalk ? 'talk' : hasEntry;

/** The register as people work in it: the lines above, the risks in the middle, the open one at the right. */
export function OpenRegister({ detail, open, onDiscard }: OpenRegisterProps) {
  useDocumentTitle(`${detail.title} · Entente`);
  const { alliance, me } = useAlliancePage();
  const world = useWorld(detail, open);
  const { isEditable, reason } = useReadOnly(detail, open);
  const isReady = useLive(open.isReady);
  const register = useFollowed(followRegister, open.ydoc);
  const view = useRegisterView({ userId: me.user.id, documentId: detail.id });
  const scores = useScores(detail.id, register, isReady);
  const context = useGridWorld({
    alliance,
    members: world.members,
    categories: register.categories,
    trends: scores.trends,
  });
  const standings = useRiskStandings(detail.id);
  const address = useRegisterAddress();
  const [isSorting, setIsSorting] = useState(false);
  const history = useHistoryAddress();
  const playback = usePlaybackAddress();
  const isPast = history.isOpen || playback.seq !== undefined;
  const pastSwitch = { isOpen: isPast, toggle: () => history.setOpen(!isPast) };
  const main = useRef<HTMLDivElement>(null);
  const place = usePanelPlace();
  useUndoKeys(open.ydoc, isEditable);

  const adding = useAdding({ ydoc: open.ydoc, address, isReady, isEditable });
  const entry = findByAddress('R', register.entries, address.entry);
  const openById = openerOf(register, address);
  const talkButton = useRef<HTMLButtonElement>(null);
  const talked = { ...risksTalked, entry, address, entries: register.entries };
  const talk = useEntriesTalk({ ...talked, detail, open, button: talkButton });
  // What is played has the whole page.
  const hasPanel = isReady && playback.seq === undefined && (adding.isBegun || address.entry !== undefined);
  return (
    <RiskStandingsContext value={standings}>
      <EntryTalkContext value={talk.entryTalk}>
        <EntriesTop
          detail={detail}
          open={open}
          readText={() => registerWords(register)}
          onDiscard={onDiscard}
        >
          {isReady && <EntriesButtons talk={talk.button} talkRef={talkButton} history={pastSwitch} />}
        </EntriesTop>
        {isPast && !isReady && <RowsSkeleton place="Risks" />}
        {isPast && isReady && (
          <PastEntries
            document={detail}
            kind="register"
            open={open}
            isEditable={isEditable}
            history={history}
            playback={playback}
          />
        )}
        <div
          className={classes.body}
          hidden={isPast}
          data-panel={place === 'beside' && panelOf(hasPanel, talk.isOpen)}
        >
          <div ref={main} className={classes.main}>
            <RegisterBar
              view={address.view}
              onView={address.setView}
              onAdd={isEditable && isReady ? adding.begin : undefined}
              menu={
                isReady && (
                  <RegisterMenu
                    register={register}
                    world={world}
                    title={detail.title}
                    today={context.today}
                    onImport={isEditable ? () => address.setView('import') : undefined}
                    onEditCategories={isEditable ? () => setIsSorting(true) : undefined}
                    canStartAnother={detail.archivedAt !== null && canWrite(alliance.role)}
                  />
                )
              }
            />
            {reason !== undefined && <ReadOnlyLine reason={reason} />}
            {isReady ? (
              <RegisterMain
                world={world}
                register={register}
                view={view}
                scores={scores}
                isEditable={isEditable}
                address={address}
                openEntry={entry?.id}
                onOpen={openById}
              />
            ) : (
              <RowsSkeleton place="Risks" />
            )}
          </div>
          {hasPanel && (
            <RegisterAside
              world={world}
              register={register}
              entry={entry}
              address={address}
              settings={view.settings}
              context={context}
              history={entry && scores.history?.get(entry.id)}
              isEditable={isEditable}
              adding={adding}
              main={main}
              onEditCategories={() => setIsSorting(true)}
              onHistory={() => history.setOpen(true)}
            />
          )}
          {talk.isOpen && isReady && <TalkAside {...talk.aside} />}
        </div>
        {isSorting && (
          <EditCategories ydoc={open.ydoc} register={register} onClose={() => setIsSorting(false)} />
        )}
        <CommentBubble />
      </EntryTalkContext>
    </RiskStandingsContext>
  );
}
