import { AppShell, Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import type { AllianceId } from '@entente/protocol/ids';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useLive } from '../api/use-live.ts';
import { useUnreadCount } from '../api/use-inbox.ts';
import { useMe } from '../api/use-me.ts';
import { ShortcutList } from '../features/frame/shortcut-list.tsx';
import { Sidebar } from '../features/frame/sidebar.tsx';
import { paletteDoor } from '../features/palette/palette-store.ts';
import { Palette } from '../features/palette/palette.tsx';
import { SidebarContext } from '../ui/sidebar-state.tsx';
import { useAwaiting } from './agreeing/use-awaiting.ts';
import { FrameNotices } from './frame-notices.tsx';
import { useTitleCount } from './inbox/use-title-count.ts';
import { setLastAlliance } from './last-alliance.ts';
import { SignOut } from './sign-out.tsx';
import { UnknownAlliance } from './unknown-alliance.tsx';
import { UnsentKeeper } from './unsent-keeper.tsx';
import classes from './alliance-frame.module.css';
import { AlliancePageContext, type AlliancePage } from './use-alliance-page.ts';
import { usePalette } from './use-palette.ts';
import { useQuestionMark } from './use-question-mark.ts';

const SIDEBAR_WIDTH = 248;

function Frame({ page }: { page: AlliancePage }) {
  const [isShown, setIsShown] = useLocalStorage({
    key: 'entente.sidebar',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [isDrawerOpen, drawer] = useDisclosure(false);
  const [isShortcutsOpen, shortcuts] = useDisclosure(false);
  const [isLeaving, leaving] = useDisclosure(false);
  const palette = usePalette(page, { showShortcuts: shortcuts.open, signOut: leaving.open });
  const unread = useUnreadCount(page.alliance.id);
  useTitleCount(unread ?? 0);
  useLive(page.alliance.id);
  useQuestionMark(shortcuts.open);
  useEffect(() => setLastAlliance(page.alliance.id), [page.alliance.id]);

  const sidebar = useMemo(
    () => ({
      isShown,
      toggle: () => setIsShown((before) => !before),
      openDrawer: drawer.open,
      notice: <FrameNotices />,
    }),
    [isShown, setIsShown, drawer.open],
  );
  const shared = {
    ...page,
    awaiting: useAwaiting(page),
    unread,
    onGo: drawer.close,
    onFind: () => {
      drawer.close();
      paletteDoor.open();
    },
    onShortcuts: shortcuts.open,
    onSignOut: leaving.open,
  };
  return (
    <SidebarContext value={sidebar}>
      <a href="#content" className="skip-link">
        Skip to the content
      </a>
      <AppShell
        navbar={{ width: SIDEBAR_WIDTH, breakpoint: 'sm', collapsed: { mobile: true, desktop: !isShown } }}
        transitionDuration={0}
        style={{ '--app-shell-border-color': 'var(--hairline)' }}
      >
        <AppShell.Navbar aria-label="Alliance" bg="var(--surface-side)">
          <Sidebar {...shared} onCollapse={sidebar.toggle} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Drawer
        opened={isDrawerOpen}
        onClose={drawer.close}
        size={300}
        hiddenFrom="sm"
        padding={0}
        classNames={{ content: classes.drawer, body: classes.drawerBody }}
        title="Entente"
      >
        <Sidebar {...shared} />
      </Drawer>
      <Palette {...palette} />
      <ShortcutList isOpen={isShortcutsOpen} onClose={shortcuts.close} />
      {isLeaving && <SignOut userId={page.me.user.id} onStay={leaving.close} />}
      <UnsentKeeper userId={page.me.user.id} />
    </SidebarContext>
  );
}

/** The frame around every page of an alliance: sidebar, palette, shortcuts, hints of what changed. */
export function AllianceFrame({ allianceId }: { allianceId: AllianceId }) {
  const me = useMe().data;
  const alliance = me?.alliances.find((one) => one.id === allianceId);
  const page = useMemo(() => (me && alliance ? { me, alliance } : undefined), [me, alliance]);
  if (!page) return <UnknownAlliance key={allianceId} />;
  return (
    <AlliancePageContext value={page}>
      <Frame key={page.alliance.id} page={page} />
    </AlliancePageContext>
  );
}
