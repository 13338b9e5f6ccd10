/** The database with the demo alliance that each server's own is copied from. */
export const demoTemplateName = 'entente_demo';
