import { paintPerson, type CaretPerson } from './caret-person.ts';

const unknownPerson: CaretPerson = { name: 'Somebody', firm: 'another firm', colour: 'slate' };

/** A colleague's caret with its label. It has no width of its own, so that it moves no word to another line. */
export function createCaret(person: CaretPerson | undefined, clientId: number): HTMLElement {
  const { name, firm } = person ?? unknownPerson;
  const caret = document.createElement('span');
  caret.className = 'remote-caret';
  caret.dataset['client'] = String(clientId);
  caret.setAttribute('style', paintPerson(person ?? unknownPerson));
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'remote-caret-label';
  // Drawn by CSS: text in here would be found and read as words of the agreement.
  label.dataset['name'] = `${name} · ${firm}`;
  caret.append(label);
  return caret;
}
