import { Anchor, Text } from '@mantine/core';
import { Fragment } from 'react';

/** How to be both sides in one browser. @param hosts addresses of this server with cookies of their own */
export function BothAtOnce({ hosts }: { hosts: readonly string[] }) {
  if (hosts.length < 2) return null;
  return (
    <Text size="sm" c="dimmed">
      To be both firms at once, open{' '}
      {hosts.map((host, at) => (
        <Fragment key={host}>
          {at > 0 && ' and '}
          <Anchor href={host} target="_blank" rel="noreferrer">
            {host.replace(/\/$/, '')}
          </Anchor>
        </Fragment>
      ))}{' '}
      side by side and sign in as one person in each.
    </Text>
  );
}
