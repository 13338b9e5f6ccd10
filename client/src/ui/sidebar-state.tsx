import { createContext, use, type ReactNode } from 'react';

/** The sidebar as pages need to know it: how to open it when it is not there. */
export interface SidebarState {
  /** Whether the sidebar stands beside the page, on screens wide enough for it. */
  readonly isShown: boolean;
  readonly toggle: () => void;
  readonly openDrawer: () => void;
  /** Stands above the line of every page: what concerns all of them. */
  readonly notice: ReactNode;
}

/** Undefined on pages without a sidebar. */
export const SidebarContext = createContext<SidebarState | undefined>(undefined);

/** The sidebar of this page, if it has one. */
export const useSidebar = (): SidebarState | undefined => use(SidebarContext);
