import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { listClauses } from '@entente/documents/restore/list-clauses';
import type { VersionDetail } from '@entente/protocol/api/versions';
import { CLAUSE_TITLE_LENGTH, type RestoredPart } from '@entente/protocol/restored';
import { Button, Menu } from '@mantine/core';
import { useMemo } from 'react';

interface ClauseMenuProps {
  readonly version: VersionDetail;
  readonly onChoose: (part: RestoredPart) => void;
}

/** The clauses of a version, each of which can be brought back alone. Nothing for a text without headings. */
export function ClauseMenu({ version, onChoose }: ClauseMenuProps) {
  const clauses = useMemo(() => listClauses(JSON.parse(version.content) as ProseMirrorJSON), [version]);
  if (clauses.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default">
          Restore a clause
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} maw={420} style={{ overflowY: 'auto' }}>
        {clauses.map(({ at, number, title }) => (
          <Menu.Item
            key={at}
            onClick={() => onChoose({ kind: 'clause', at, title: title.slice(0, CLAUSE_TITLE_LENGTH) })}
          >
            {number} {title === '' ? 'Without words' : title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
