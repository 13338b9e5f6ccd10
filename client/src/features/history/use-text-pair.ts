import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { VersionDetail } from '@entente/protocol/api/versions';
import { useMemo } from 'react';
import type { TextPair } from './use-comparison.ts';
import type { Against } from './compare-with.tsx';

/** The content was checked when it was kept; it is JSON of our own server. */
const textOf = ({ content }: VersionDetail): ProseMirrorJSON => JSON.parse(content) as ProseMirrorJSON;

interface TextPairOptions {
  readonly version: VersionDetail | undefined;
  /** The other version, when it is compared with one. */
  readonly other: VersionDetail | undefined;
  readonly against: Against;
  readonly draft: ProseMirrorJSON;
}

/** The text of a version, and the older and newer text when it is compared; undefined until both are there. */
export function useTextPair({ version, other, against, draft }: TextPairOptions) {
  const text = useMemo(() => (version ? textOf(version) : undefined), [version]);
  const otherText = useMemo(() => (other ? textOf(other) : undefined), [other]);
  const newest = against === 'draft' ? draft : undefined;
  const pair = useMemo((): TextPair | undefined => {
    if (version === undefined || text === undefined) return undefined;
    if (newest !== undefined)
      return { before: text, after: newest, between: { from: version.seq, to: 'head' } };
    if (other === undefined || otherText === undefined) return undefined;
    return other.number < version.number
      ? { before: otherText, after: text, between: { from: other.seq, to: version.seq } }
      : { before: text, after: otherText, between: { from: version.seq, to: other.seq } };
  }, [version, text, other, otherText, newest]);
  return { text, pair };
}
