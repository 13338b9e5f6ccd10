/** For tests of the gate: a record of one paragraph. */
import * as Y from 'yjs';
import { changed } from './judge-change.ts';

/** Under which the paragraph was written. */
export const FIRST = 5;

/** A paragraph of eight characters; its text's begin at clock 2. */
export const paragraph = changed(
  [],
  (ydoc) => {
    const element = new Y.XmlElement('paragraph');
    ydoc.getXmlFragment('content').insert(0, [element]);
    element.insert(0, [new Y.XmlText('we agree')]);
  },
  FIRST,
);

export const textIn = (ydoc: Y.Doc): Y.XmlText =>
  (ydoc.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
