import type { EntryId } from '@entente/documents/entries/entry-id';
import type { ScorePoint } from '@entente/documents/register/exposure';
import type { Register } from '@entente/documents/register/risk';
import type { ViewContext } from '@entente/documents/register/view/view-context';
import type { ViewSettings } from '@entente/documents/register/view/view-settings';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { entryAddress, entryLabel } from '../../entries/entry-address.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { RiskHead } from '../../features/risk/risk-head.tsx';
import { RiskPanel } from '../../features/risk/risk-panel.tsx';
import { UnreadableRisk } from '../../features/risk/unreadable-risk.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { EntryAside } from '../entries/entry-aside.tsx';
import { focusEntry } from '../entries/focus-entry.ts';
import { NoSuchEntry } from '../entries/no-such-entry.tsx';
import { RiskAgreeing } from './risk-agreeing.tsx';
import { useNeighbours } from './use-neighbours.ts';
import type { RegisterAddress } from './use-register-address.ts';

type Entry = Register['entries'][number];

interface RiskAsideProps {
  readonly world: EntryWorld;
  readonly register: Register;
  /** Undefined for an address that leads to none. */
  readonly entry: Entry | undefined;
  readonly address: RegisterAddress;
  readonly settings: ViewSettings;
  readonly context: ViewContext & { readonly today: string };
  readonly history: readonly ScorePoint[] | undefined;
  readonly isEditable: boolean;
  /** The entry that was just added here. */
  readonly fresh: EntryId | undefined;
  /** The list, to which the focus returns. */
  readonly main: RefObject<HTMLElement | null>;
  readonly onEditCategories: () => void;
  /** Opens the history of the open risk. */
  readonly onHistory: () => void;
}

/** The address of an entry gets its number as soon as there is one: what is copied from the browser is then the short one. */
function useCurrentAddress(entry: Entry | undefined, address: RegisterAddress): void {
  const wanted = entry && entryAddress('R', entry);
  useEffect(() => {
    if (entry && address.entry !== wanted) address.rename(entry);
  });
}

/** The open risk at the right of the register. J and K go to the ones beside it. */
export function RiskAside(props: RiskAsideProps) {
  const { world, register, entry, address, settings, context, history, isEditable, fresh, main } = props;
  const { previous, next } = useNeighbours(entry?.id, { register, settings, context });
  useCurrentAddress(entry, address);
  useWindowEvent('keydown', (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
      return;
    // In the grid letters begin to write into a cell.
    if (
      event.target instanceof Element &&
      event.target.closest('[role="grid"], [role="menu"], [role="listbox"]')
    )
      return;
    const to = { j: next, k: previous }[event.key];
    if (to) address.openEntry(to);
  });
  const close = (): void => {
    address.closeEntry();
    if (entry) focusEntry(main.current, entry.id);
  };
  const label = entry ? entryLabel('R', entry) : (address.entry ?? '');
  const head = (menu?: ReactNode): ReactNode => (
    <RiskHead
      label={label}
      href={location.href}
      onPrevious={previous && (() => address.openEntry(previous))}
      onNext={next && (() => address.openEntry(next))}
      onClose={close}
    >
      {menu}
    </RiskHead>
  );
  const title = entry?.kind === 'risk' ? entry.title : '';
  return (
    <EntryAside label={`${label} ${title}`.trim()} entry={entry?.id} onClose={close}>
      {entry === undefined && <NoSuchEntry head={head()} name={label} open={world.open} />}
      {entry?.kind === 'unreadable' && <UnreadableRisk entry={entry} head={head()} />}
      {entry?.kind === 'risk' && (
        <RiskPanel
          key={entry.id}
          world={world}
          register={register}
          risk={entry}
          isEditable={isEditable}
          isFresh={fresh === entry.id}
          today={context.today}
          history={history}
          onGo={(to) => address.openEntry(to)}
          onEditCategories={props.onEditCategories}
          onHistory={props.onHistory}
          agreeing={<RiskAgreeing risk={entry} world={world} isEditable={isEditable} />}
          renderHead={head}
        />
      )}
    </EntryAside>
  );
}
