import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Alliance, Member } from '@entente/protocol/api/people';
import { Button, Progress } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { addRiskRows } from './add-in-steps.ts';
import { ColumnUses } from './column-uses.tsx';
import { ImportShell } from './import-shell.tsx';
import classes from './import.module.css';
import { ListNotices } from './list-notices.tsx';
import { PreviewList } from './preview-list.tsx';
import { showRisk } from './shown-risks.tsx';
import { countOf, useAdding } from './use-adding.ts';
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
    () => preview.rows.map((row) => showRisk(row, { members, firms: alliance.firms })),
    [preview, members, alliance.firms],
  );
  const becoming = preview.rows.filter((row) => row.kind === 'risk' && !out.has(`line ${row.line}`));
  const ready = becoming.filter((row) => row.kind === 'risk');
  const leftOut = preview.rows.length - ready.length;
  const foot = (
    <>
      <p>
        {countOf(ready.length, risk)} will be added
        {leftOut > 0 && (
          <span className={classes.dim}>, {countOf(leftOut, { one: 'row', many: 'rows' })} left out</span>
        )}
        .
        {preview.newCategories.length > 0 && (
          <span className={classes.dim}> New categories: {preview.newCategories.join(', ')}.</span>
        )}
      </p>
      {adding.added !== undefined && (
        <Progress
          flex="1 1 120px"
          aria-label="Adding"
          value={(100 * adding.added) / Math.max(1, ready.length)}
        />
      )}
      <Button variant="default" onClick={chosen.putAway} disabled={adding.added !== undefined}>
        Another list
      </Button>
      <Button
        disabled={ready.length === 0}
        loading={adding.added !== undefined}
        onClick={() => adding.run((onProgress) => addRiskRows(open.ydoc, ready, onProgress))}
      >
        Add {countOf(ready.length, risk)}
      </Button>
    </>
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
