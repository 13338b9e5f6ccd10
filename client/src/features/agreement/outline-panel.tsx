import { Text, UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import classes from './outline-panel.module.css';
import { revealInPane } from '../../editor/reveal-in-pane.ts';
import { goToClause, readTitles, type OutlineTitle } from './outline-titles.ts';
import { useCurrentClause } from './use-current-clause.ts';
import { useSettled } from './use-settled.ts';

const none: OutlineTitle[] = [];

function Clause(props: { title: OutlineTitle; isCurrent: boolean; onGo: () => void }) {
  const { title, isCurrent, onGo } = props;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent && ref.current) revealInPane(ref.current);
  }, [isCurrent]);
  return (
    <li>
      <UnstyledButton
        ref={ref}
        className={classes['clause']}
        data-level={title.level}
        aria-current={isCurrent ? 'location' : undefined}
        onClick={onGo}
      >
        <span className={classes['number']}>{title.number}</span>
        <span className={classes['title']}>{title.title.trim() || 'Untitled clause'}</span>
      </UnstyledButton>
    </li>
  );
}

/** The clauses of the draft with their numbers. Marks the one being read; a click or Enter goes there. */
export function OutlinePanel({ editor, onGo }: { editor: Editor | null; onGo?: () => void }) {
  const titles = useSettled(editor, readTitles, none);
  const current = useCurrentClause(editor, titles.length);
  if (titles.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Headings become numbered clauses and are listed here.
      </Text>
    );
  }
  return (
    <nav aria-label="Outline">
      <ol className={classes['list']}>
        {titles.map((title, index) => (
          <Clause
            key={title.number}
            title={title}
            isCurrent={index === current}
            onGo={() => {
              if (editor) goToClause(editor, index);
              onGo?.();
            }}
          />
        ))}
      </ol>
    </nav>
  );
}
