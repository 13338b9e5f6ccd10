/** Name of the Y.XmlFragment that holds an agreement, for those who read it without its schema: a schema is half an editor. */
export const agreementRoot = 'content';
