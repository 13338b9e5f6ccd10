/** The transaction origin of a restore. Undo follows it as one act of its own. */
export const restoreEdit = { name: 'restore' } as const;
