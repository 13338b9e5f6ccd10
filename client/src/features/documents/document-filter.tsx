import { Group, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

interface DocumentFilterProps {
  readonly search: string;
  readonly isArchived: boolean;
  readonly onSearch: (search: string) => void;
  readonly onArchived: (isArchived: boolean) => void;
}

/** Narrows the list. */
export function DocumentFilter({ search, isArchived, onSearch, onArchived }: DocumentFilterProps) {
  return (
    <Group justify="space-between" mb="md" gap="md">
      <TextInput
        type="search"
        aria-label="Search our agreements"
        placeholder="Search"
        leftSection={<IconSearch size={16} aria-hidden />}
        w={{ base: '100%', xs: 280 }}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <Switch
        label="Archived"
        checked={isArchived}
        onChange={(event) => onArchived(event.currentTarget.checked)}
      />
    </Group>
  );
}
