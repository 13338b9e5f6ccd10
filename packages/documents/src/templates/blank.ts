import { agreement, paragraph, type TemplateJson } from './build.ts';

/** Nothing but the paragraph in which somebody begins to write. */
export function blank(): TemplateJson {
  return agreement(paragraph());
}
