import type { DocumentSummary } from '@entente/protocol/api/documents';
import { lazy, memo, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { describeClause } from '../../entries/describe-link.ts';
import { LinkChoices, type ChoiceGroup } from '../../entries/link-choices.tsx';
import { thingsOf } from './mentionable-things.ts';
import type { MentionMenuState } from './mention-menu-state.ts';
import type { Mentionable } from './mentionables.ts';
import { useThreadWorld } from './thread-world.ts';

// The schema of agreements is half an editor; registers and logs load it when somebody mentions something.
const ClausesOf = lazy(() => import('../../entries/clauses-of.tsx'));

/** Agreements beside the one that is shown whose clauses are offered, those edited last. More hold the list up. */
const AGREEMENTS = 6;

interface Gathered {
  readonly things: readonly Mentionable[];
  /** Whether some are still being read. */
  readonly isPending: boolean;
}

interface ClausesProps {
  readonly agreements: readonly DocumentSummary[];
  readonly children: (clauses: Gathered) => ReactNode;
}

/** The clauses of these agreements, one after the other. */
function Clauses({ agreements, children }: ClausesProps): ReactNode {
  const { entries: world, documentId } = useThreadWorld();
  const [next, ...rest] = agreements;
  if (!next) return children({ things: [], isPending: false });
  return (
    <ClausesOf documentId={next.id} world={world}>
      {(clauses) => (
        <Clauses agreements={rest}>
          {(others) => {
            const words = (clauses ?? []).map((clause) => describeClause(next, clause));
            const own = thingsOf(words, next.id === documentId ? '' : next.title);
            return children({
              things: [...own, ...others.things],
              isPending: others.isPending || clauses === undefined,
            });
          }}
        </Clauses>
      )}
    </ClausesOf>
  );
}

interface OfferProps {
  readonly menu: MentionMenuState;
  readonly groups: readonly ChoiceGroup[];
  readonly clauses: Gathered;
  readonly onPending: (isPending: boolean) => void;
}

function Offer({ menu, groups, clauses, onPending }: OfferProps) {
  const { mentionables } = useThreadWorld();
  const isPending = clauses.isPending || groups.some((group) => group.isPending);
  useEffect(() => {
    menu.offer([...mentionables, ...groups.flatMap(({ choices }) => thingsOf(choices)), ...clauses.things]);
  });
  useEffect(() => onPending(isPending), [isPending, onPending]);
  return null;
}

interface MentionSourcesProps {
  readonly menu: MentionMenuState;
  /** Whether something stands behind the sign. */
  readonly isTyped: boolean;
  readonly onPending: (isPending: boolean) => void;
}

/** Reads what can be mentioned while the list is open: the register, the log, and clauses once something was typed. */
export const MentionSources = memo(function MentionSources(props: MentionSourcesProps) {
  const { menu, isTyped, onPending } = props;
  const { documents, documentId, entries: world } = useThreadWorld();
  const { others, agreements } = useMemo(() => {
    const active = (documents ?? []).filter(({ archivedAt }) => archivedAt === null);
    const all = active.filter(({ kind }) => kind === 'agreement');
    const own = all.filter(({ id }) => id === documentId);
    const rest = all.filter(({ id }) => id !== documentId).slice(0, AGREEMENTS);
    return {
      others: active.filter(({ kind }) => kind !== 'agreement'),
      agreements: isTyped ? [...own, ...rest] : own,
    };
  }, [documents, documentId, isTyped]);
  return (
    <LinkChoices world={world} documents={others}>
      {(groups) => (
        <Suspense
          fallback={
            <Offer
              menu={menu}
              groups={groups}
              clauses={{ things: [], isPending: true }}
              onPending={onPending}
            />
          }
        >
          <Clauses agreements={agreements}>
            {(clauses) => <Offer menu={menu} groups={groups} clauses={clauses} onPending={onPending} />}
          </Clauses>
        </Suspense>
      )}
    </LinkChoices>
  );
});
