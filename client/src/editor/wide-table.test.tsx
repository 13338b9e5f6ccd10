// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawFixed } from './draw-fixed.tsx';

const cell = (text: string) => ({
  type: 'tableHeader',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const table = {
  type: 'table',
  content: [{ type: 'tableRow', content: [cell('Firm'), cell('What it brings')] }],
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The box around the table, laid out so wide in a page of 300 pixels. */
function drawAt(scrollWidth: number): Element | null | undefined {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(300);
  vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(scrollWidth);
  const host = document.createElement('div');
  const root = createRoot(host);
  act(() => root.render(drawFixed(table, 0)));
  return host.querySelector('table')?.parentElement;
}

test('[BR28] a table of an old text that is too wide is a stop of Tab with a name; one that fits is none', () => {
  const wide = drawAt(480);
  expect(wide?.getAttribute('tabindex')).toBe('0');
  expect(wide?.getAttribute('role')).toBe('region');
  expect(wide?.getAttribute('aria-label')).toBe('Table: Firm, What it brings');
  expect(drawAt(300)?.hasAttribute('tabindex')).toBe(false);
});
