import type { DocumentId } from '@entente/protocol/ids';
import { useMediaQuery } from '@mantine/hooks';
import { useThreadWorld } from './thread-world.ts';

/** Whether a document is the one that is shown beside the threads: what is led to in it is seen with them open. */
export function useIsBeside(documentId: DocumentId): boolean {
  const { documentId: shown } = useThreadWorld();
  // As the panels of documents stand.
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  return isWide && documentId === shown;
}
