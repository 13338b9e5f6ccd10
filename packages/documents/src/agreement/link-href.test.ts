import { describe, expect, test } from 'vitest';
import { completeHref, isAllowedHref } from './link-href.ts';

describe('links', () => {
  test.each(['https://harbor.example/a?b=c#d', 'mailto:mia@harbor.example', 'HTTPS://HARBOR.EXAMPLE'])(
    '[AG5] %s may stand in an agreement',
    (href) => expect(isAllowedHref(href)).toBe(true),
  );

  test.each([
    'http://harbor.example',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    '//harbor.example',
    '#anchor',
    '',
    null,
    7,
  ])('[AG5] %j may not', (href) => expect(isAllowedHref(href)).toBe(false));

  test.each([
    ['harbor.example/terms', 'https://harbor.example/terms'],
    [' www.harbor.example ', 'https://www.harbor.example'],
    ['mia@harbor.example', 'mailto:mia@harbor.example'],
    ['https://harbor.example', 'https://harbor.example'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['our plan', 'our plan'],
  ])('[AG6] %j typed as an address means %j', (typed, href) => expect(completeHref(typed)).toBe(href));
});
