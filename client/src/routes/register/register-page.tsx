import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy } from 'react';
import { EntriesPage, type EntriesWords } from '../entries/entries-page.tsx';

// Yjs, the grid and the editors are most of its weight; the empty page does not wait for them.
const RegisterWorkspace = lazy(() => import('./register-workspace.tsx'));

const words: EntriesWords = {
  kind: 'register',
  place: 'Risks',
  title: 'Our risks',
  icon: <IconAlertTriangle stroke={1.5} />,
  purpose: 'Here both firms name early what could go wrong, agree who looks after it, and see it shrink.',
  emptyTitle: 'Our risks live here',
  start: 'Start our register',
  unread: 'Our risks could not be read.',
  notStarted: 'Our register was not started.',
};

/** The risk register of the alliance. */
export function RegisterPage() {
  return <EntriesPage words={words} Workspace={RegisterWorkspace} />;
}
