import { notifications } from '@mantine/notifications';
import { ImportRisks } from '../../features/entry-import/import-risks.tsx';
import type { RegisterMainProps } from './register-main.tsx';

/** Risks out of a spreadsheet; afterwards they stand in the grid. */
export default function ImportView({ world, address }: RegisterMainProps) {
  const leave = (): void => address.setView('grid');
  return (
    <ImportRisks
      open={world.open}
      alliance={world.alliance}
      members={world.members}
      onClose={leave}
      onDone={(ids) => {
        notifications.show({
          message: ids.length === 1 ? '1 risk is added.' : `${ids.length} risks are added.`,
        });
        leave();
      }}
    />
  );
}
