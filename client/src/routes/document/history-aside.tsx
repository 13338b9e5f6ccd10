import { readOutline } from '@entente/documents/agreement/read-outline';
import type { DocumentId } from '@entente/protocol/ids';
import { CloseButton, Drawer, Group } from '@mantine/core';
import { useEffect, type KeyboardEvent, type ReactNode } from 'react';
import type { Editor } from '@tiptap/react';
import type * as Y from 'yjs';
import { useKeepVersion } from '../../api/use-versions.ts';
import { findHeadings } from '../../features/agreement/outline-titles.ts';
import { AuthorshipSwitch } from '../../features/history/authorship-switch.tsx';
import { listClauses } from '../../features/history/list-clauses.ts';
import { useAbout } from '../../features/history/use-about.ts';
import type { Against } from '../../features/history/compare-with.tsx';
import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { PlayButton } from '../play-button.tsx';
import type { PlaybackAddress } from '../use-playback-address.ts';
import classes from './document-page.module.css';
import type { useColouring } from './use-colouring.ts';
import { preparePlayback } from './played-document.tsx';
import type { History } from './use-history.ts';

interface HistoryAsideProps {
  readonly documentId: DocumentId;
  readonly ydoc: Y.Doc;
  readonly editor: Editor | null;
  readonly history: History;
  readonly isBeside: boolean;
  readonly isPhone: boolean;
  readonly canKeep: boolean;
  /** Who wrote what in the draft. */
  readonly colouring: ReturnType<typeof useColouring>;
  readonly playback: PlaybackAddress;
  /** Gives the draft as a file. */
  readonly download: ReactNode;
  /** Closes it and gives the focus back. */
  readonly onClose: () => void;
}

/** What a version is held against to show what it changed. */
const before = (number: number | undefined): Against =>
  number !== undefined && number > 1 ? number - 1 : 'nothing';

/** Place of the clause in which the caret stands among all headings; -1 before the first. */
function clauseAtCaret(editor: Editor | null): number {
  if (editor === null || editor.isDestroyed) return -1;
  const { doc, selection } = editor.state;
  return readOutline(doc).findLastIndex(({ position }) => position <= selection.from);
}

/** The history: beside the text, or a sheet over it. Escape goes back to the draft. */
export function HistoryAside(props: HistoryAsideProps) {
  const {
    documentId,
    ydoc,
    editor,
    history,
    isBeside,
    isPhone,
    canKeep,
    colouring,
    playback,
    download,
    onClose,
  } = props;
  const { alliance } = useAlliancePage();
  const keep = useKeepVersion(documentId);
  const { versions, number, choose } = history;
  useEffect(() => {
    if (history.isOpen) preparePlayback();
  }, [history.isOpen]);
  // Read again whenever the panel is drawn: headings come and go, and the caret moves.
  const options = history.isOpen ? listClauses(ydoc) : [];
  const found = useAbout(documentId, {
    label: 'Clause',
    everything: 'Every clause',
    options,
    here: history.isOpen ? options[clauseAtCaret(editor)]?.value : undefined,
  });
  const about = {
    ...found,
    onChange(value: string | undefined): void {
      found.onChange(value);
      const at = options.findIndex((option) => option.value === value);
      history.lookAt(options[at]?.label);
      if (editor && at !== -1) findHeadings(editor)[at]?.scrollIntoView({ block: 'start' });
    },
  };
  const panel = (
    <HistoryPanel
      above={
        <>
          <Group gap="xs" wrap="nowrap">
            <PlayButton playback={playback} />
            {download}
          </Group>
          <AuthorshipSwitch
            colouring={colouring.colouring}
            onColouring={colouring.setColouring}
            authorship={colouring.authorship}
            firms={alliance.firms}
          />
        </>
      }
      versions={versions.data}
      error={versions.error}
      onRetry={() => void versions.refetch()}
      firms={alliance.firms}
      chosen={number}
      about={about}
      onChoose={(chosen, within = false) => choose(chosen, within ? before(chosen) : undefined)}
      onKeep={canKeep ? (label) => keep.mutateAsync(label) : undefined}
    />
  );
  if (!history.isOpen) return null;
  if (!isBeside)
    return (
      <Drawer
        // What was chosen in the sheet is what one wants to see: the sheet gives way to it.
        opened={number === undefined && playback.seq === undefined}
        onClose={onClose}
        position={isPhone ? 'bottom' : 'right'}
        size={isPhone ? '70%' : 320}
        title="History"
      >
        {panel}
      </Drawer>
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from whatever inside has the focus
    <aside id="history" className={classes.panel} aria-label="History" onKeyDown={onKeyDown}>
      <div className={classes.panelHead}>
        <h2>History</h2>
        <CloseButton size="sm" aria-label="Close the history" onClick={onClose} />
      </div>
      <div className={classes.panelBody}>{panel}</div>
    </aside>
  );
}
