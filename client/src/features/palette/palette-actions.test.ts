import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { InForceSummary } from '@entente/protocol/api/in-force';
import { templates } from '@entente/documents/templates/templates';
import { describe, expect, it, vi } from 'vitest';
import { groupsAtFirst, paletteActions, type PaletteActs } from './palette-actions.ts';

const acts = {
  goHome: vi.fn(),
  goAgreements: vi.fn(),
  goRisks: vi.fn(),
  goDecisions: vi.fn(),
  goPeople: vi.fn(),
  goAwaiting: vi.fn(),
  goSigning: vi.fn(),
  openInForce: vi.fn(),
  propose: vi.fn(),
  openDocument: vi.fn(),
  create: vi.fn(),
  addRisk: vi.fn(),
  addDecision: vi.fn(),
  setTheme: vi.fn(),
  showShortcuts: vi.fn(),
  signOut: vi.fn(),
} satisfies PaletteActs;
const text = { id: 'x', place: 'D-3', title: 'One carrier' } as unknown as InForceSummary;
const here = { id: 'y', title: 'Working agreement' } as unknown as DocumentSummary;
const groups = (canCreate: boolean) =>
  paletteActions(acts, { documents: [], texts: [text], here, templates, canCreate });

describe('the palette', () => {
  it('offers every template to those who may create', () => {
    expect(groups(true).map((group) => group.group)).toEqual(['Go to', 'Create', 'Act']);
    expect(groups(true)[1]?.actions).toHaveLength(templates.length + 2);
    expect(groups(false).map((group) => group.group)).toEqual(['Go to', 'Act']);
  });

  it('leads to what is in force, and proposes the agreement that is open to those who may', () => {
    const idsOf = (canCreate: boolean) =>
      groups(canCreate).flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(idsOf(true)).toEqual(expect.arrayContaining(['awaiting', 'signing', 'in-force-x', 'propose']));
    expect(idsOf(false)).toContain('in-force-x');
    expect(idsOf(false)).not.toContain('propose');
  });

  it('names each action once, and each does something', () => {
    const all = groups(true).flatMap((group) => group.actions);
    expect(new Set(all.map((action) => action.id)).size).toBe(all.length);
    for (const action of all) action.onClick();
    expect(acts.create).toHaveBeenCalledTimes(templates.length);
    expect(acts.setTheme.mock.calls).toEqual([['light'], ['dark'], ['auto']]);
  });

  it('shows at first a few of each kind, and Enter creates nothing', () => {
    const first = groupsAtFirst(groups(true));
    expect(first.map((group) => group.group)).toEqual(['Go to', 'Create', 'Act']);
    expect(first[0]?.actions[0]?.id).toBe('home');
    expect(Math.max(...first.map((group) => group.actions.length))).toBeLessThanOrEqual(8);
  });
});
