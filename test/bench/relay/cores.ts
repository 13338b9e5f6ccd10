/** The servers' core, one after the other, and the load's. */
export const cores = { server: 0, load: 1 } as const;
