// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { printInLight } from './print-in-light.ts';

test('[AG7] what is printed is drawn in light, and the page is as before afterwards', () => {
  const { dataset } = document.documentElement;
  dataset['mantineColorScheme'] = 'dark';
  printInLight();
  dispatchEvent(new Event('beforeprint'));
  expect(dataset['mantineColorScheme']).toBe('light');
  dispatchEvent(new Event('afterprint'));
  expect(dataset['mantineColorScheme']).toBe('dark');
});
