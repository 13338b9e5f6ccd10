import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';

/** jsdom has no layout: what Mantine asks of it is answered with nothing. */
class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function stubLayout(): void {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('ResizeObserver', NoResizes);
  Element.prototype.scrollIntoView = () => undefined;
}

interface PageUnderTest {
  /** Where it is drawn; what floats stands beside it in the body. */
  readonly host: HTMLElement;
  /** Draws this, or draws it anew. */
  draw(node: ReactNode): Promise<void>;
}

/** A page in jsdom, new for each test of the file that calls this, with Mantine and an empty cache of answers. */
export function pageUnderTest(): PageUnderTest {
  let host: HTMLElement;
  let root: Root;
  let client: QueryClient;
  beforeEach(() => {
    stubLayout();
    client = new QueryClient();
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    host.remove();
    vi.unstubAllGlobals();
  });
  return {
    get host() {
      return host;
    },
    draw: (node) =>
      act(async () =>
        root.render(
          <MantineProvider env="test">
            <QueryClientProvider client={client}>{node}</QueryClientProvider>
          </MantineProvider>,
        ),
      ),
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Replaces what a field says, as a person does: React hears of a value that it did not set itself. */
export function writeInto(field: Field, words: string): Promise<void> {
  const own = Object.getPrototypeOf(field) as Field;
  return act(async () => {
    field.focus();
    Reflect.set(own, 'value', words, field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Presses a key that is called as it is coded, such as `Enter`. */
export function press(field: Field, key: string): Promise<void> {
  return act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
  });
}
