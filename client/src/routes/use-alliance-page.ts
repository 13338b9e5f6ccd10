import type { Alliance, Me } from '@entente/protocol/api/people';
import { createContext, use } from 'react';

/** What every page of an alliance knows. */
export interface AlliancePage {
  readonly me: Me;
  readonly alliance: Alliance;
}

/** Given by the alliance's frame to the pages in it. */
export const AlliancePageContext = createContext<AlliancePage | undefined>(undefined);

/** The alliance whose page this is. @throws outside the frame */
export function useAlliancePage(): AlliancePage {
  const page = use(AlliancePageContext);
  if (!page) throw new Error('This page stands outside the frame of an alliance.');
  return page;
}
