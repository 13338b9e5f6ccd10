function isCheckbox(item: Element): boolean {
  return item.getAttribute('role') === 'checkbox' || findBox(item) !== undefined;
}

function findBox(item: Element): Element | undefined {
  return [...item.querySelectorAll('input[type="checkbox"]')].find((box) => box.closest('li') === item);
}

function isChecked(item: Element): boolean {
  return item.getAttribute('aria-checked') === 'true' || findBox(item)?.hasAttribute('checked') === true;
}

/** Lists of checkboxes, as Google Docs and web pages write them, become task lists. */
export function readTaskLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul')) {
    const items = [...list.children].filter((child) => child.localName === 'li');
    if (items.length === 0 || !items.every(isCheckbox)) continue;
    list.setAttribute('data-type', 'taskList');
    for (const item of items) {
      item.setAttribute('data-type', 'taskItem');
      item.setAttribute('data-checked', String(isChecked(item)));
      findBox(item)?.remove();
    }
  }
}

/** Google Docs puts a list straight into a list; it belongs into the item before it. */
export function nestLists(body: HTMLElement): void {
  for (const inner of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = inner.previousElementSibling;
    if (before?.localName === 'li') {
      before.append(inner);
      continue;
    }
    const item = inner.ownerDocument.createElement('li');
    inner.replaceWith(item);
    item.append(inner);
  }
}
