/** The transaction origin of people's edits of entries, which undo follows. */
export const entryEdit = { name: 'entry edit' } as const;

/** The transaction origin of adding entries, which undo does not follow: an entry is closed, never deleted. */
export const entryAdded = { name: 'entry added' } as const;
