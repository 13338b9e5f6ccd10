import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * Every page. When a page replaces the one that held the focus, the focus goes to its content instead of getting lost.
 */
export function Root() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
  return <Outlet />;
}
