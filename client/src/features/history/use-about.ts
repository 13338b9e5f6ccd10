import type { DocumentId } from '@entente/protocol/ids';
import { useMemo, useState } from 'react';
import { useElementVersions } from '../../api/use-element-versions.ts';
import type { About } from './about-filter.tsx';

/** The history of one clause or entry: which one, and the versions in which it changed. @param first chosen to begin with */
export function useAbout(
  documentId: DocumentId,
  words: Pick<About, 'label' | 'everything' | 'options' | 'here'>,
  first?: string,
): About {
  const [value, onChange] = useState(first);
  const { data } = useElementVersions(documentId, value);
  const versions = useMemo(() => (data ? new Set(data.versions) : undefined), [data]);
  return { ...words, value, onChange, versions: value === undefined ? undefined : versions };
}
