import { EmptyState } from '@mantine/core';
import { Page } from '../../ui/page.tsx';
import type { LogSearch } from './log-search.ts';

/** The decision log of the alliance. */
export function LogPage(_props: { readonly search: LogSearch }) {
  return (
    <Page title="Decisions">
      <EmptyState
        title="What we decided, and why"
        description="Both firms keep their decisions here, with the reasons and who was asked."
      />
    </Page>
  );
}
