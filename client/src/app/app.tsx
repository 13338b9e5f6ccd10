import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { RouterProvider } from '@tanstack/react-router';
import { deviceCache } from '../api/device-cache.ts';
import { queryClient } from '../api/query-client.ts';
import { resolveVariables, theme } from '../ui/theme.ts';
import { router } from './router.tsx';

/** The whole app: theme, answers of the server, pages. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} />
      <PersistQueryClientProvider client={queryClient} persistOptions={deviceCache}>
        <RouterProvider router={router} />
      </PersistQueryClientProvider>
    </MantineProvider>
  );
}
