import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { PresencePerson } from '@entente/protocol/presence';
import { VisuallyHidden } from '@mantine/core';
import { useRenameDocument } from '../../api/change-documents.ts';
import classes from '../../features/document-bar/document-bar.module.css';
import { peopleHere } from '../../features/document-bar/people-here.ts';
import { PresenceRow } from '../../features/document-bar/presence-row.tsx';
import { SaveStateLine } from '../../features/document-bar/save-state.tsx';
import { SpokenSaveState } from '../../features/document-bar/spoken-save-state.tsx';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { OneLine } from '../../ui/one-line.tsx';
import { TitleField } from '../../ui/title-field.tsx';
import { useAlliancePage, type AlliancePage } from '../use-alliance-page.ts';

function asPresence({ me, alliance }: AlliancePage): PresencePerson | undefined {
  const firm = alliance.firms.find((one) => one.id === alliance.firmId);
  if (!firm) return undefined;
  return { userId: me.user.id, name: me.user.name, firmId: firm.id, firm: firm.name, colour: firm.colour };
}

function Presence({ open }: { open: OpenDocument }) {
  const myself = asPresence(useAlliancePage());
  const others = useLive(open.others);
  return myself ? <PresenceRow people={peopleHere(myself, others)} /> : null;
}

/** The title of a document, changed in place by those who may. */
export function DocumentTitle({ detail }: { detail: DocumentDetail }) {
  const rename = useRenameDocument(detail.allianceId);
  const canRename = detail.canManage && detail.archivedAt === null;
  if (!canRename)
    return (
      <h1 className={classes.title}>
        <OneLine text={detail.title} />
      </h1>
    );
  return (
    <div className={classes.title}>
      <VisuallyHidden component="h1">{detail.title}</VisuallyHidden>
      <TitleField
        label="Title"
        title={detail.title}
        onRename={(title) => rename.mutateAsync({ documentId: detail.id, title })}
      />
    </div>
  );
}

/** Whether our words are safe, and who is here. */
export function DocumentState({ open }: { open: OpenDocument }) {
  return (
    <>
      <SaveStateLine saveState={open.saveState} />
      <SpokenSaveState saveState={open.saveState} />
      <Presence open={open} />
    </>
  );
}
