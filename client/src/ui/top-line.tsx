import { ActionIcon, Tooltip } from '@mantine/core';
import { useResizeObserver } from '@mantine/hooks';
import { IconLayoutSidebar, IconMenu2 } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useSidebar } from './sidebar-state.tsx';
import classes from './top-line.module.css';

function SidebarButtons() {
  const sidebar = useSidebar();
  if (!sidebar) return null;
  return (
    <>
      <ActionIcon
        hiddenFrom="sm"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label="Open the menu"
        onClick={sidebar.openDrawer}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      {!sidebar.isShown && (
        <Tooltip label="Show the sidebar">
          <ActionIcon
            visibleFrom="sm"
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Show the sidebar"
            onClick={sidebar.toggle}
          >
            <IconLayoutSidebar size={20} />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  );
}

interface TopLineProps {
  readonly children: ReactNode;
  /** What must stay in sight with the line: notices about the whole page. */
  readonly below?: ReactNode;
}

/** The line at the top of every page of an alliance; stays while the page scrolls. What sticks below it reads its height. */
export function TopLine({ children, below }: TopLineProps) {
  const sidebar = useSidebar();
  const [ref, { height }] = useResizeObserver<HTMLElement>();
  useEffect(() => {
    if (height > 0) document.documentElement.style.setProperty('--entente-top-height', `${height}px`);
  }, [height]);
  return (
    <header ref={ref} className={classes.head}>
      {sidebar?.notice}
      <div className={classes.line}>
        <SidebarButtons />
        {children}
      </div>
      {below}
    </header>
  );
}
