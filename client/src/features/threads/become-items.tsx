import { Menu } from '@mantine/core';
import { IconAlertTriangle, IconGavel, IconSquareCheck } from '@tabler/icons-react';
import { becomeKinds, type BecomeKind } from './becoming.ts';
import classes from './message.module.css';
import { useThreadWorld } from './thread-world.ts';

const icons: Readonly<Record<BecomeKind, typeof IconGavel>> = {
  risk: IconAlertTriangle,
  decision: IconGavel,
  task: IconSquareCheck,
};

interface BecomeItemsProps {
  /** Asked for one that this reader can make. */
  readonly onBecome: (kind: BecomeKind) => void;
}

/** The items of a menu that make something of a message; who cannot is told why (TD11). */
export function BecomeItems({ onBecome }: BecomeItemsProps) {
  const { becoming } = useThreadWorld();
  return (
    <>
      <Menu.Divider />
      {becomeKinds.map((kind) => {
        const Icon = icons[kind];
        const why = becoming.whyNot(kind);
        return (
          <Menu.Item
            key={kind}
            leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
            // Never disabled: the reason would be read to nobody.
            aria-disabled={why !== undefined || undefined}
            data-quiet={why !== undefined || undefined}
            className={classes.become ?? ''}
            closeMenuOnClick={why === undefined}
            onClick={() => why === undefined && onBecome(kind)}
          >
            Make a {kind}
            {why !== undefined && <span className={classes.why}>{why}</span>}
          </Menu.Item>
        );
      })}
    </>
  );
}
