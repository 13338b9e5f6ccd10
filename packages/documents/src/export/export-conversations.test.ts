import { expect, test } from 'vitest';
import type { Json } from '../canonical/canonical-json.ts';
import { checkFile } from '../certificate/check-file.mjs';
import type { Conversation } from './conversation.ts';
import { exportOf } from './testing.ts';
import { writeAgreementHtml } from './write-agreement-html.ts';
import { writeAgreementMarkdown } from './write-agreement-markdown.ts';
import { writeConversationsMarkdown } from './write-conversations-markdown.ts';
import { writeVersionJson } from './write-json.ts';

const content: Json = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ours.' }] }],
};

const maya = 'Maya Torres (Northwind)';
const at = '2026-11-21T14:02:11.000Z';

const conversation: Conversation = {
  id: '0b9c6a52-9c0f-4f0e-9f5e-3a3f0f1f2f3f',
  where: '2.1 Terms <b> & fees',
  quote: 'a # b\n<i>c</i>',
  anchor: { format: 1, kind: 'document' },
  audience: 'Every firm',
  resolved: null,
  assigned: { to: 'Daniel Okafor (Harbor)', dueOn: '2026-12-01' },
  messages: [
    {
      number: 1,
      by: maya,
      at,
      editedAt: at,
      deletedAt: null,
      reactions: [{ reaction: 'thumbs_up', people: ['Daniel Okafor (Harbor)'] }],
      content: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '<script>alert(1)</script> ', marks: [{ type: 'bold' }] },
              { type: 'mention', attrs: { kind: 'person', userId: 'u' as never, label: 'Daniel <Okafor>' } },
              { type: 'hardBreak' },
              {
                type: 'text',
                text: 'ours',
                marks: [{ type: 'link', attrs: { href: 'https://harbor.example/?a="b' } }],
              },
              {
                type: 'text',
                text: 'bad',
                marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
              },
            ],
          },
          {
            type: 'orderedList',
            content: [
              {
                type: 'listItem',
                content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }],
              },
            ],
          },
          { type: 'codeBlock', content: [{ type: 'text', text: 'if (a < b)' }] },
        ],
      },
    },
    { number: 2, by: maya, at, editedAt: null, deletedAt: at, content: null, reactions: [] },
  ],
};

test('[EX6] conversations stand behind the text of an agreement, and not when they are not asked for', async () => {
  const exported = await exportOf('agreement', content);
  for (const write of [writeAgreementMarkdown, writeAgreementHtml, writeVersionJson]) {
    expect(write(exported)).not.toContain('Maya Torres (Northwind)</strong>');
    expect(write(exported)).not.toContain('What we said');
    expect(write({ ...exported, conversations: [] })).not.toContain('What we said');
  }
  const html = writeAgreementHtml({ ...exported, conversations: [conversation] });
  expect(html.indexOf('What we said about it')).toBeGreaterThan(html.indexOf('Ours.'));
  expect(html).toContain('<h3>2.1 Terms &lt;b&gt; &amp; fees</h3>');
  expect(html).toContain(
    '<strong>&lt;script&gt;alert(1)&lt;/script&gt; </strong><b>@Daniel &lt;Okafor&gt;</b><br>',
  );
  expect(html).toContain(
    '<a href="https://harbor.example/?a=&quot;b" rel="noopener noreferrer nofollow">ours</a>bad',
  );
  expect(html).toContain('<ol><li><p>one</p></li></ol>\n<pre>if (a &lt; b)</pre>');
  expect(html).toContain('This message was deleted.');
  expect(html).toContain('Open, Daniel Okafor (Harbor) sees to it, due 2026-12-01 · Every firm');
  expect(html).not.toMatch(/<script|javascript:/);
});

test('[EX6] the same as Markdown, alone and behind the text', async () => {
  const exported = await exportOf('agreement', content);
  const markdown = writeAgreementMarkdown({ ...exported, conversations: [conversation] });
  const alone = writeConversationsMarkdown(
    { title: 'Our risks', alliance: 'Coast', firms: ['Northwind', 'Harbor'], at },
    [conversation],
  );
  expect(alone).toMatch(
    /^---\ndocument: Our risks\nalliance: Coast\nfirms: Northwind, Harbor\nread: 2026-11-21 14:02:11 UTC\n---\n\n# Our risks\n/,
  );
  for (const text of [markdown, alone]) {
    expect(text).toContain(
      '## What we said about it\n\n### 2.1 Terms \\<b> & fees\n\n> a # b\n>\n> \\<i>c\\</i>\n',
    );
    expect(text).toContain(`**${maya}**, 2026-11-21 14:02:11 UTC, edited 2026-11-21 14:02:11 UTC`);
    expect(text).toContain('@Daniel \\<Okafor>\\\n');
    expect(text).not.toContain('javascript');
    expect(text).toContain('1. one');
    expect(text).toContain('*thumbs up: Daniel Okafor (Harbor)*');
    expect(text).toContain('*This message was deleted.*');
  }
});

test('[EX6] JSON carries them beside the content, whose hash stays what it is', async () => {
  const exported = { ...(await exportOf('agreement', content)), conversations: [conversation] };
  const json = writeVersionJson(exported);
  expect((JSON.parse(json) as { conversations: unknown }).conversations).toEqual([conversation]);
  expect(await checkFile(json)).toMatchObject({ isSound: true, hashes: [exported.hash] });
});
