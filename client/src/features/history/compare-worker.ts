/** Compares texts off the page's own thread: a long agreement would hold up somebody who types. */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { compareContent } from '@entente/documents/compare/compare-content';
import { smoothChanges } from '@entente/documents/compare/smooth-runs';

export interface CompareJob {
  readonly id: number;
  readonly before: ProseMirrorJSON;
  readonly after: ProseMirrorJSON;
}

const scope = self as unknown as {
  postMessage(answer: unknown): void;
  addEventListener(name: 'message', listener: (event: MessageEvent<CompareJob>) => void): void;
};

scope.addEventListener('message', ({ data: { id, before, after } }) => {
  scope.postMessage({ id, compared: smoothChanges(compareContent(before, after)) });
});
