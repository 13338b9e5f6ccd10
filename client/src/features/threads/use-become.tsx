import type { DocumentSummary } from '@entente/protocol/api/documents';
import { useState, type ReactNode } from 'react';
import type { BecomeKind, BecomingMessage } from './becoming.ts';
import { ChooseTarget } from './choose-target.tsx';
import { useThreadWorld } from './thread-world.ts';

/** Makes something of a message in one step, or in two where it could be put into several documents. */
export function useBecome(of: BecomingMessage | undefined): {
  readonly become: (kind: BecomeKind) => void;
  /** To be drawn beside the menu. */
  readonly question: ReactNode;
} {
  const { becoming } = useThreadWorld();
  const [asked, setAsked] = useState<{ kind: BecomeKind; targets: readonly DocumentSummary[] }>();
  return {
    become(kind) {
      const targets = becoming.targetsOf(kind);
      const [only, ...others] = targets;
      if (of === undefined || only === undefined) return;
      if (others.length > 0) setAsked({ kind, targets });
      else becoming.make(kind, of, only);
    },
    question: of && asked && (
      <ChooseTarget
        targets={asked.targets}
        onChoose={(target) => becoming.make(asked.kind, of, target)}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}
