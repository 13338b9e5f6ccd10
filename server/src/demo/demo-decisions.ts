import { dataDecisions } from './decisions/data.ts';
import { deliveryDecisions } from './decisions/delivery.ts';
import { moneyDecisions } from './decisions/money.ts';
import { networkDecisions } from './decisions/network.ts';
import { togetherDecisions } from './decisions/together.ts';
import { technologyDecisions } from './decisions/technology.ts';
import type { DemoDecision } from './entry-shapes.ts';

/** What the two firms of the demo have settled, and what is open. */
export const demoDecisions: readonly DemoDecision[] = [
  ...networkDecisions,
  ...deliveryDecisions,
  ...technologyDecisions,
  ...dataDecisions,
  ...moneyDecisions,
  ...togetherDecisions,
];
