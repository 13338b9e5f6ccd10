import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { TemplateChoice } from '@entente/documents/templates/templates';

/** One thing that the palette offers. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly keywords?: string[];
  readonly onClick: () => void;
}

/** Actions of one kind under one heading. */
export interface PaletteGroup {
  readonly group: string;
  readonly actions: PaletteAction[];
}

/** What the palette can do; where it leads is the page's business. */
export interface PaletteActs {
  readonly goHome: () => void;
  readonly goAgreements: () => void;
  readonly goPeople: () => void;
  readonly openDocument: (document: DocumentSummary) => void;
  readonly create: (template: TemplateChoice) => void;
  readonly setTheme: (theme: 'auto' | 'light' | 'dark') => void;
  readonly showShortcuts: () => void;
  readonly signOut: () => void;
}

interface PaletteKnows {
  readonly documents: readonly DocumentSummary[];
  readonly templates: readonly TemplateChoice[];
  readonly canCreate: boolean;
}

const goTo = (acts: PaletteActs, documents: readonly DocumentSummary[]): PaletteGroup => ({
  group: 'Go to',
  actions: [
    { id: 'home', label: 'Home', onClick: acts.goHome },
    { id: 'agreements', label: 'Agreements', onClick: acts.goAgreements },
    { id: 'people', label: 'People', onClick: acts.goPeople },
    ...documents.map((document) => ({
      id: document.id,
      label: document.title,
      description: document.archivedAt === null ? 'Agreement' : 'Archived agreement',
      onClick: () => acts.openDocument(document),
    })),
  ],
});

const create = (acts: PaletteActs, templates: readonly TemplateChoice[]): PaletteGroup => ({
  group: 'Create',
  actions: templates.map((template) => ({
    id: `create-${template.name}`,
    label: `New: ${template.title}`,
    description: template.summary,
    keywords: ['create', 'template', 'agreement'],
    onClick: () => acts.create(template),
  })),
});

const act = (acts: PaletteActs): PaletteGroup => ({
  group: 'Act',
  actions: [
    { id: 'light', label: 'Light theme', keywords: ['colour'], onClick: () => acts.setTheme('light') },
    { id: 'dark', label: 'Dark theme', keywords: ['colour'], onClick: () => acts.setTheme('dark') },
    { id: 'auto', label: 'Theme of the system', keywords: ['colour'], onClick: () => acts.setTheme('auto') },
    { id: 'shortcuts', label: 'Shortcuts', keywords: ['keyboard', 'help'], onClick: acts.showShortcuts },
    { id: 'sign-out', label: 'Sign out', keywords: ['log out'], onClick: acts.signOut },
  ],
});

/** Everything the palette offers, in the order it shows it. */
export function paletteActions(acts: PaletteActs, knows: PaletteKnows): PaletteGroup[] {
  const groups = [goTo(acts, knows.documents)];
  if (knows.canCreate) groups.push(create(acts, knows.templates));
  return [...groups, act(acts)];
}

/** Places and latest documents shown before anything is typed; more would push creating and acting out of sight. */
const SHOWN_FIRST = 8;

/** The groups as they stand before anything is typed. */
export const shortenGroups = (groups: readonly PaletteGroup[]): PaletteGroup[] =>
  groups.map((group) => ({ ...group, actions: group.actions.slice(0, SHOWN_FIRST) }));
