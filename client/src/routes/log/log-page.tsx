import { IconGavel } from '@tabler/icons-react';
import { lazy } from 'react';
import { EntriesPage, type EntriesWords } from '../entries/entries-page.tsx';

// Yjs and the editors are most of its weight; the empty page does not wait for them.
const LogWorkspace = lazy(() => import('./log-workspace.tsx'));

const words: EntriesWords = {
  kind: 'log',
  place: 'Decisions',
  title: 'Our decisions',
  icon: <IconGavel stroke={1.5} />,
  purpose: 'Here both firms keep what they decided, why, and who was asked, so that it is argued once.',
  emptyTitle: 'Our decisions live here',
  start: 'Start our decision log',
  unread: 'Our decisions could not be read.',
  notStarted: 'Our decision log was not started.',
};

/** The decision log of the alliance. */
export function LogPage() {
  return <EntriesPage words={words} Workspace={LogWorkspace} />;
}
