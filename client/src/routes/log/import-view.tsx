import { notifications } from '@mantine/notifications';
import { ImportDecisions } from '../../features/entry-import/import-decisions.tsx';
import type { LogWorld } from '../../features/log/log-world.ts';
import classes from './log-page.module.css';

interface ImportViewProps {
  readonly world: LogWorld;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Records of decisions out of files; afterwards they stand in the list. */
export default function ImportView({ world, onClose, onDone }: ImportViewProps) {
  return (
    <div className={classes.whole}>
      <ImportDecisions
        open={world.open}
        alliance={world.alliance}
        members={world.members}
        onClose={onClose}
        onDone={(ids) => {
          notifications.show({
            message: ids.length === 1 ? '1 decision is added.' : `${ids.length} decisions are added.`,
          });
          onDone();
        }}
      />
    </div>
  );
}
