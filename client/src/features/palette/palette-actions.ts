import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { InForceSummary } from '@entente/protocol/api/in-force';
import type { TemplateChoice } from '@entente/documents/templates/templates';

/** What an action is about; decides its icon. */
export type PaletteSign =
  | 'home'
  | 'agreement'
  | 'archived'
  | 'risk'
  | 'decision'
  | 'people'
  | 'signature'
  | 'in-force'
  | 'create'
  | 'light'
  | 'dark'
  | 'auto'
  | 'shortcuts'
  | 'sign-out';

/** One thing that the palette offers. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly sign: PaletteSign;
  /** What kind of thing it is, in one or two words. */
  readonly type: string;
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
  readonly goRisks: () => void;
  readonly goDecisions: () => void;
  readonly goPeople: () => void;
  readonly goAwaiting: () => void;
  readonly goSigning: () => void;
  readonly openInForce: (text: InForceSummary) => void;
  readonly openDocument: (document: DocumentSummary) => void;
  readonly create: (template: TemplateChoice) => void;
  readonly propose: (document: DocumentSummary) => void;
  readonly addRisk: () => void;
  readonly addDecision: () => void;
  readonly setTheme: (theme: 'auto' | 'light' | 'dark') => void;
  readonly showShortcuts: () => void;
  readonly signOut: () => void;
}

interface PaletteKnows {
  readonly documents: readonly DocumentSummary[];
  /** What is in force. */
  readonly texts: readonly InForceSummary[];
  /** The agreement whose page is open, when it can be proposed. */
  readonly here: DocumentSummary | undefined;
  readonly templates: readonly TemplateChoice[];
  readonly canCreate: boolean;
}

const goTo = (acts: PaletteActs, { documents, texts }: PaletteKnows): PaletteGroup => ({
  group: 'Go to',
  actions: [
    { id: 'home', label: 'Home', sign: 'home', type: 'Page', onClick: acts.goHome },
    { id: 'agreements', label: 'Agreements', sign: 'agreement', type: 'Page', onClick: acts.goAgreements },
    { id: 'risks', label: 'Risks', sign: 'risk', type: 'Page', onClick: acts.goRisks },
    { id: 'decisions', label: 'Decisions', sign: 'decision', type: 'Page', onClick: acts.goDecisions },
    {
      id: 'awaiting',
      label: 'Awaiting us',
      sign: 'signature',
      type: 'Page',
      keywords: ['sign', 'agree', 'proposals', 'proposed'],
      onClick: acts.goAwaiting,
    },
    { id: 'people', label: 'People', sign: 'people', type: 'Page', onClick: acts.goPeople },
    {
      id: 'signing',
      label: 'How we sign',
      sign: 'signature',
      type: 'Rule',
      keywords: ['signatures', 'signing rule', 'signatories', 'two'],
      onClick: acts.goSigning,
    },
    ...documents.filter(({ kind }) => kind === 'agreement').map((document) => goToDocument(acts, document)),
    ...texts.map((text) => goToInForce(acts, text)),
  ],
});

const goToDocument = (acts: PaletteActs, document: DocumentSummary): PaletteAction => ({
  id: document.id,
  label: document.title,
  onClick: () => acts.openDocument(document),
  ...(document.archivedAt === null
    ? { sign: 'agreement', type: 'Agreement' }
    : { sign: 'archived', type: 'Archived agreement' }),
});

const goToInForce = (acts: PaletteActs, text: InForceSummary): PaletteAction => ({
  id: `in-force-${text.id}`,
  label: `In force: ${`${text.place} ${text.title}`.trim()}`,
  sign: 'in-force',
  type: 'In force',
  keywords: ['agreed', 'signed', text.documentTitle],
  onClick: () => acts.openInForce(text),
});

const proposeHere = (acts: PaletteActs, document: DocumentSummary): PaletteAction => ({
  id: 'propose',
  label: 'Propose this agreement',
  sign: 'signature',
  type: 'Agreement',
  keywords: ['sign', 'agree', 'section', document.title],
  onClick: () => acts.propose(document),
});

const create = (acts: PaletteActs, templates: readonly TemplateChoice[]): PaletteGroup => ({
  group: 'Create',
  actions: [
    {
      id: 'add-risk',
      label: 'New risk',
      sign: 'risk',
      type: 'Risk',
      keywords: ['create', 'add', 'raise'],
      onClick: acts.addRisk,
    },
    {
      id: 'add-decision',
      label: 'New decision',
      sign: 'decision',
      type: 'Decision',
      keywords: ['create', 'add', 'log'],
      onClick: acts.addDecision,
    },
    ...templates.map((template) => fromTemplate(acts, template)),
  ],
});

const fromTemplate = (acts: PaletteActs, template: TemplateChoice): PaletteAction => ({
  id: `create-${template.name}`,
  label: `New: ${template.title}`,
  sign: 'create',
  type: 'Template',
  keywords: ['create', 'template', 'agreement', template.summary],
  onClick: () => acts.create(template),
});

const act = (acts: PaletteActs, here: PaletteKnows['here']): PaletteGroup => ({
  group: 'Act',
  actions: [
    ...(here === undefined ? [] : [proposeHere(acts, here)]),
    theme(acts, 'light', 'Light theme'),
    theme(acts, 'dark', 'Dark theme'),
    theme(acts, 'auto', 'Theme of the system'),
    {
      id: 'shortcuts',
      label: 'Shortcuts',
      sign: 'shortcuts',
      type: 'Help',
      keywords: ['keyboard'],
      onClick: acts.showShortcuts,
    },
    {
      id: 'sign-out',
      label: 'Sign out',
      sign: 'sign-out',
      type: 'Session',
      keywords: ['log out'],
      onClick: acts.signOut,
    },
  ],
});

const theme = (acts: PaletteActs, id: 'auto' | 'light' | 'dark', label: string): PaletteAction => ({
  id,
  label,
  sign: id,
  type: 'Theme',
  keywords: ['colour'],
  onClick: () => acts.setTheme(id),
});

/** Everything the palette offers, in the order it shows it. */
export function paletteActions(acts: PaletteActs, knows: PaletteKnows): PaletteGroup[] {
  const groups = [goTo(acts, knows)];
  if (knows.canCreate) groups.push(create(acts, knows.templates));
  return [...groups, act(acts, knows.canCreate ? knows.here : undefined)];
}

/** Of each kind, before anything is typed; more would be scrolled past. */
const SHOWN_FIRST = 8;

/** The groups as they stand before anything is typed. Enter on the first of them only goes somewhere. */
export const groupsAtFirst = (groups: readonly PaletteGroup[]): PaletteGroup[] =>
  groups.map((group) => ({ ...group, actions: group.actions.slice(0, SHOWN_FIRST) }));
