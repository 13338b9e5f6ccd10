function findPane(element: Element): HTMLElement | undefined {
  for (let pane = element.parentElement; pane && pane !== document.body; pane = pane.parentElement) {
    const { overflowY } = getComputedStyle(pane);
    if (/auto|scroll/.test(overflowY) && pane.scrollHeight > pane.clientHeight) return pane;
  }
  return undefined;
}

/**
 * Scrolls the pane around an element, and nothing else, until the element is seen. `scrollIntoView` would also stop a
 * smooth scroll that the page is in the middle of.
 */
export function revealInPane(element: Element): void {
  const pane = findPane(element);
  if (!pane) return;
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  if (inner.top < outer.top) pane.scrollTop -= outer.top - inner.top;
  if (inner.bottom > outer.bottom) pane.scrollTop += inner.bottom - outer.bottom;
}
