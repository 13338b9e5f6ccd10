import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Alliance, Member } from '@entente/protocol/api/people';
import { useMemo, useState } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { AddFoot } from './add-foot.tsx';
import { addRiskRows } from './add-in-steps.ts';
import { ColumnUses } from './column-uses.tsx';
import { ImportShell } from './import-shell.tsx';
import classes from './import.module.css';
import { ListNotices } from './list-notices.tsx';
import { PreviewList } from './preview-list.tsx';
import { showRisk } from './shown-risks.tsx';
import { useAdding } from './use-adding.ts';
import { useLeftOut } from './use-left-out.ts';
import type { RiskList, useRiskList } from './use-risk-list.ts';
import { useRisksPreview } from './use-risks-preview.ts';

/** What the import of risks needs. */
export interface ImportRisksProps {
  /** The open register, its content here. */
  readonly open: OpenDocument;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  readonly onClose: () => void;
  /** The risks are added. */
  readonly onDone: (ids: readonly EntryId[]) => void;
}

const risk = { one: 'risk', many: 'risks' };
const row = { one: 'row', many: 'rows' };

interface LookAtRisksProps extends ImportRisksProps {
  readonly list: RiskList;
  readonly chosen: ReturnType<typeof useRiskList>;
}

/** A chosen list: what its columns are, what each row becomes, and the button that adds it. */
export function LookAtRisks({ list, chosen, open, alliance, members, onClose, onDone }: LookAtRisksProps) {
  const preview = useRisksPreview(list, open.ydoc, { members, firms: alliance.firms });
  const [out, toggle] = useLeftOut();
  const adding = useAdding(risk, onDone);
  // As state: the list below measures it, and a ref is set only after the effects of what stands inside.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const rows = useMemo(
    () => preview.rows.map((one) => showRisk(one, { members, firms: alliance.firms })),
    [preview, members, alliance.firms],
  );
  const becoming = preview.rows.filter((one) => one.kind === 'risk' && !out.has(`line ${one.line}`));
  const ready = becoming.filter((one) => one.kind === 'risk');
  const foot = (
    <AddFoot
      words={risk}
      source={row}
      ready={ready.length}
      leftOut={preview.rows.length - ready.length}
      adding={adding}
      onAdd={() => adding.run((onProgress) => addRiskRows(open.ydoc, ready, onProgress))}
      other="Another list"
      onPutAway={chosen.putAway}
    >
      {preview.newCategories.length > 0 && (
        <span className={classes.dim}> New categories: {preview.newCategories.join(', ')}.</span>
      )}
    </AddFoot>
  );
  return (
    <ImportShell title={`Import risks from ${list.name}`} onClose={onClose} foot={foot}>
      <div ref={setScroller} className={classes.body}>
        <ListNotices list={list} hasOpenDays={preview.hasOpenDays} onDayOrder={chosen.setDayOrder} />
        <ColumnUses table={list.table} mapping={list.mapping} onChange={chosen.setUse} />
        <PreviewList what="rows" rows={rows} out={out} onToggle={toggle} scroller={scroller} />
      </div>
    </ImportShell>
  );
}
