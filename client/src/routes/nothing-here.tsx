import { Button, EmptyState } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page.tsx';
import { useAlliancePage } from './use-alliance-page.ts';

/** Within the frame of an alliance: an address that leads to nothing, or to nothing of ours. */
export function NothingHere() {
  const { alliance } = useAlliancePage();
  return (
    <Page title="There is nothing here">
      <EmptyState description="The address is wrong, or the page is not yours to see. Ask whoever sent it.">
        <EmptyState.Actions>
          <Button
            renderRoot={(props) => (
              <Link to="/alliances/$allianceId/agreements" params={{ allianceId: alliance.id }} {...props} />
            )}
          >
            Our agreements
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Page>
  );
}
