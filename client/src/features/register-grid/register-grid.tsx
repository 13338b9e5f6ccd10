import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register, Risk } from '@entente/documents/register/risk';
import type { Trends } from '@entente/documents/register/view/sort-risks';
import { addRisks } from '@entente/documents/register/write-register';
import type { Alliance, Member } from '@entente/protocol/api/people';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { shownFields } from './columns.ts';
import type { FilterStep } from './filter-menu.tsx';
import { firstValues } from './first-values.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridTable } from './grid-table.tsx';
import { GridTools } from './grid-tools.tsx';
import { NewRisk } from './new-risk.tsx';
import { NothingFound } from './nothing-found.tsx';
import classes from './register-grid.module.css';
import { RiskCards } from './risk-cards.tsx';
import { useGridFocus } from './use-grid-focus.ts';
import { useGridWorld } from './use-grid-world.ts';
import { useIsLoaded } from '../../sync/use-is-loaded.ts';
import type { RegisterView } from './use-register-view.ts';
import { useShownRows } from './use-shown-rows.ts';
import { useSteadyCallback } from './use-steady.ts';

export interface RegisterGridProps {
  readonly open: OpenDocument;
  readonly register: Register;
  /** From `useRegisterView`; the page holds it, so that the heat map can filter the rows. */
  readonly view: RegisterView;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  /** How the scores have moved; without it there is no such column. */
  readonly trends?: Trends | undefined;
  readonly isEditable: boolean;
  /** The entry that the panel shows. */
  readonly openEntry: EntryId | undefined;
  readonly onOpen: (id: EntryId) => void;
  /** Takes the reader to the line where a risk is begun, once, when it becomes true. */
  readonly isAdding?: boolean;
}

/** The risks as a grid, or as cards on a phone, with everything that decides which are shown. Fills a flex column. */
export function RegisterGrid(props: RegisterGridProps) {
  const { open, register, view, alliance, members, trends, isEditable, openEntry, isAdding } = props;
  const onOpen = useSteadyCallback(props.onOpen);
  const { settings } = view;
  const isPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const world = useGridWorld({ alliance, members, categories: register.categories, trends });
  const isLoaded = useIsLoaded(open.saveState);
  const shown = useShownRows({ register, settings, world, isLoaded });
  const hasTrend = trends !== undefined;
  const fields = useMemo(() => shownFields(settings, hasTrend), [settings, hasTrend]);
  const scroller = useRef<HTMLDivElement>(null);
  const beginning = useRef<HTMLInputElement>(null);
  const focus = useGridFocus({ rows: shown.rows, fields, scroller });
  const [step, setStep] = useState<FilterStep>();

  const readRisks = useSteadyCallback<void, readonly Risk[]>(() =>
    register.entries.filter((entry) => entry.kind === 'risk'),
  );
  const begin = useCallback(() => beginning.current?.focus(), []);
  useEffect(() => {
    if (isAdding) begin();
  }, [isAdding, begin]);

  const add = (title: string, then: 'fill' | 'next'): void => {
    const [id] = addRisks(open.ydoc, [{ title, ...firstValues(settings.filter) }]);
    if (id === undefined) return;
    shown.keep(id);
    if (then === 'fill' && !isPhone) focus.go({ key: id, field: fields[2] ?? 'title' });
  };
  const isEmpty = shown.rows.length === 0;
  return (
    <section className={classes.root} aria-label="Our risks">
      <GridTools
        ydoc={open.ydoc}
        views={register.views}
        readRisks={readRisks}
        world={world}
        view={view}
        shown={shown.counts.shown}
        all={shown.counts.all}
        unsettled={shown.unsettled.count}
        onSettle={shown.settle}
        isEditable={isEditable}
        isPhone={isPhone}
        step={step}
        onStep={setStep}
      />
      {isPhone && !isEmpty && (
        <RiskCards rows={shown.rows} world={world} group={settings.group} onOpen={onOpen} />
      )}
      {!isPhone && (
        <GridTable
          open={open}
          world={world}
          view={view}
          shown={shown}
          fields={fields}
          focus={focus}
          scroller={scroller}
          isEditable={isEditable}
          openEntry={openEntry}
          onOpen={onOpen}
          onNew={begin}
          onFilter={setStep}
        />
      )}
      {isEmpty && <NothingFound all={register.entries.length} view={view} isEditable={isEditable} />}
      <GridFoot
        counts={shown.counts}
        hasClosed={settings.hasClosed}
        onClosed={(hasClosed) => view.change({ hasClosed })}
      >
        {isEditable ? <NewRisk ref={beginning} onAdd={add} onLeave={() => focus.go(focus.active)} /> : null}
      </GridFoot>
    </section>
  );
}
