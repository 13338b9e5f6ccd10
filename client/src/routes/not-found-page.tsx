import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LonelyPage } from './lonely-page.tsx';

/** Where an address leads nowhere, or to something that is not this person's to see. */
export function NotFoundPage() {
  return (
    <LonelyPage
      title="There is nothing here"
      about="There is no such page, or it is not yours to see. Check the address, or ask whoever sent it."
    >
      <Button renderRoot={(props) => <Link to="/" {...props} />}>Go home</Button>
    </LonelyPage>
  );
}
