import { readContent } from '@entente/documents/agreement/read-content';
import type { Json } from '@entente/documents/canonical/canonical-json';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useDocumentTitle } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { AgreementEditor } from '../../features/agreement/agreement-editor.tsx';
import badges from '../../features/agreeing/badges.module.css';
import { WhoLine } from '../../compare/who-line.tsx';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { DocumentAgreeing } from '../agreeing/document-agreeing.tsx';
import { DocumentNotices } from './document-notices.tsx';
import classes from './document-page.module.css';
import { DocumentTopLine } from './document-top-line.tsx';
import { TextSkeleton } from './document-skeleton.tsx';
import { HistoryAside } from './history-aside.tsx';
import { OutlineAside } from './outline-aside.tsx';
import { PastText } from './past-text.tsx';
import { PlayedDocument } from './played-document.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { usePlaybackAddress } from '../use-playback-address.ts';
import { ThreadsAside } from '../threads/threads-aside.tsx';
import { useAgreementTalk } from './use-agreement-talk.ts';
import { useBlock } from './use-block.ts';
import { useColouring } from './use-colouring.ts';
import { DraftDownload } from '../history-download.tsx';
import { useHistory } from './use-history.ts';
import { useLastingRefusal } from './use-lasting-refusal.ts';
import { useOutline } from './use-outline.ts';

interface OpenWorkspaceProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly onDiscard: () => Promise<void>;
}

/** The document as people work in it: the line above, the text in the middle, outline or history at the right. */
export function OpenWorkspace({ detail, open, onDiscard }: OpenWorkspaceProps) {
  useDocumentTitle(`${detail.title} · Entente`);
  const [editor, setEditor] = useState<Editor | null>(null);
  const isReady = useLive(open.isReady);
  const permission = useLive(open.permission);
  const outline = useOutline();
  const history = useHistory(detail.id);
  const playback = usePlaybackAddress();
  const { alliance } = useAlliancePage();
  const colouring = useColouring({
    documentId: detail.id,
    ydoc: open.ydoc,
    editor,
    firms: alliance.firms,
  });
  const outlineButton = useRef<HTMLButtonElement>(null);
  const historyButton = useRef<HTMLButtonElement>(null);
  const talkButton = useRef<HTMLButtonElement>(null);
  const talking = useAgreementTalk({ detail, open, editor, history, button: talkButton });
  useBlock({ ydoc: open.ydoc, editor });
  const isArchived = detail.archivedAt !== null;
  // Until the server has answered, what it said last time decides; it decides again with each edit.
  const refusal = useLastingRefusal(open.saveState);
  const canEdit = permission?.canEdit ?? detail.canEdit;
  const isEditable = canEdit && !isArchived && refusal === undefined;
  const closeOutline = (): void => {
    outline.close();
    outlineButton.current?.focus();
  };
  const closeHistory = (): void => {
    history.close();
    historyButton.current?.focus();
  };
  const played = {
    ...playback,
    close(): void {
      playback.close();
      historyButton.current?.focus();
    },
  };
  const isPast = history.number !== undefined;
  const isPlayed = !isPast && playback.seq !== undefined;
  const agreeing = <DocumentAgreeing detail={detail} open={open} canPropose={isEditable} />;
  const isPanelOpen = history.isOpen || outline.isOpen || talking.isOpen;
  const panel = isPanelOpen && outline.isBeside && (talking.isOpen ? 'wide' : 'true');
  return (
    <>
      <DocumentTopLine
        detail={detail}
        open={open}
        outline={outline}
        history={history}
        talk={talking}
        talkRef={talkButton}
        outlineRef={outlineButton}
        historyRef={historyButton}
        agreeing={outline.isPhone ? undefined : agreeing}
        below={
          <>
            {outline.isPhone && <div className={badges.phone}>{agreeing}</div>}
            <DocumentNotices
              detail={detail}
              open={open}
              readText={() => editor?.getText({ blockSeparator: '\n\n' }) ?? ''}
              onDiscard={onDiscard}
            />
          </>
        }
      />
      <div className={classes.body} data-panel={panel}>
        <div hidden={isPast || isPlayed}>
          {isReady ? (
            <AgreementEditor
              key={detail.id}
              document={open}
              isEditable={isEditable}
              onEditor={setEditor}
              onComment={talking.comment}
              onClauseTalk={talking.openClause}
              {...(refusal !== undefined && { readOnlyReason: refusal })}
              {...(isArchived && { readOnlyReason: 'An archived agreement can be read, not changed.' })}
            />
          ) : (
            <TextSkeleton />
          )}
        </div>
        {isPast && (
          <PastText detail={detail} open={open} history={history} editor={editor} isEditable={isEditable} />
        )}
        {isPlayed && <PlayedDocument documentId={detail.id} open={open} playback={played} />}
        <HistoryAside
          documentId={detail.id}
          ydoc={open.ydoc}
          editor={editor}
          history={history}
          isBeside={outline.isBeside}
          isPhone={outline.isPhone}
          canKeep={canEdit && !isArchived}
          colouring={colouring}
          playback={playback}
          download={
            <DraftDownload document={detail} readDraft={() => readContent(open.ydoc) as unknown as Json} />
          }
          onClose={closeHistory}
        />
        {history.isOpen && <WhoLine />}
        {talking.isOpen && (
          <ThreadsAside {...talking.aside} isBeside={outline.isBeside} isPhone={outline.isPhone} />
        )}
        {!history.isOpen && !talking.isOpen && (
          <OutlineAside editor={editor} outline={outline} onClose={closeOutline} />
        )}
      </div>
    </>
  );
}
