import type { ComponentProps } from 'react';
import { BeginRisk } from '../../features/risk/begin-risk.tsx';
import { EntryAside } from '../entries/entry-aside.tsx';
import { RiskAside } from './risk-aside.tsx';
import type { Adding } from './use-adding.ts';

interface RegisterAsideProps extends Omit<ComponentProps<typeof RiskAside>, 'fresh'> {
  readonly adding: Adding;
}

/** At the right of the register: the open risk, or one that is begun, which Escape leaves. */
export function RegisterAside({ adding, ...risk }: RegisterAsideProps) {
  if (!adding.isBegun) return <RiskAside {...risk} fresh={adding.fresh} />;
  return (
    <EntryAside label="New risk" entry="new" onClose={adding.leave}>
      <BeginRisk onAdd={adding.add} onClose={adding.leave} />
    </EntryAside>
  );
}
