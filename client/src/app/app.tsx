import { MantineProvider } from '@mantine/core';
import { resolveVariables, theme } from '../ui/theme.ts';

/** The whole app. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <h1>Entente</h1>
    </MantineProvider>
  );
}
