import type { DemoRisk } from './entry-shapes.ts';
import { commercialRisks } from './risks/commercial.ts';
import { dataRisks } from './risks/data.ts';
import { deliveryRisks } from './risks/delivery.ts';
import { legalRisks } from './risks/legal.ts';
import { partnershipRisks } from './risks/partnership.ts';
import { peopleRisks } from './risks/people.ts';
import { technologyRisks } from './risks/technology.ts';

/** What worries the two firms of the demo. */
export const demoRisks: readonly DemoRisk[] = [
  ...deliveryRisks,
  ...commercialRisks,
  ...peopleRisks,
  ...dataRisks,
  ...technologyRisks,
  ...legalRisks,
  ...partnershipRisks,
];
