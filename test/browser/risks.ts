/** The page of the risk register as a test sees it. */
import type { NewRisk } from '@entente/documents/register/write-register';
import { addRisks } from '@entente/documents/register/write-register';
import type { DocumentId } from '@entente/protocol/ids';
import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../support/browser.ts';
import { createRegister } from '../support/registers.ts';
import { Writer } from '../support/writer.ts';
import { untilIdle, untilSaved } from './agreement.ts';

/** The address of the register within its alliance. */
export const risksAddress = ({ who }: Visitor, search = ''): string =>
  `/alliances/${who.allianceId}/risks${search}`;

/** Opens the register and waits until it is caught up. */
export async function openRisks(visitor: Visitor, search = ''): Promise<void> {
  await visitor.page.goto(risksAddress(visitor, search));
  await untilSaved(visitor.page);
  await untilIdle(visitor.page);
}

/** A register with these risks on the record, in place of the one before. */
export async function registerWith({ who }: Visitor, risks: readonly NewRisk[]): Promise<DocumentId> {
  const documentId = await createRegister(who);
  const writer = new Writer(who, { documentId, initial: 'x' });
  await writer.until('saved');
  addRisks(writer.ydoc, risks);
  await writer.until('saved');
  writer.page.close();
  return documentId;
}

/** The panel of an open risk, by how it is called. */
export const panelOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('complementary', { name });

/** The field of an open risk. */
export const titleIn = (panel: Locator): Locator =>
  panel.getByRole('textbox', { name: 'Title', exact: true });

/** A rich text of an open risk. */
export const richIn = (panel: Locator, name: 'Description' | 'Mitigation'): Locator =>
  panel.getByRole('textbox', { name, exact: true });
