import type { DecisionForm, DraftState } from '@entente/documents/log/schema';
import type { NewCriterion, NewOption } from '@entente/documents/log/write-options';
import type { firstCategories } from '@entente/documents/register/seed-register';
import type { RiskResponse, RiskStatus } from '@entente/documents/register/schema';

/** Those of the demo people who may write. */
export type DemoWriter = 'maya' | 'tomas' | 'daniel' | 'ingrid';

/** Anybody of the demo people. */
export type DemoName = DemoWriter | 'priya' | 'kenji';

/** Who did something, and how many days before the demo was made; at least 1. */
export interface DemoMoment {
  readonly by: DemoWriter;
  readonly daysAgo: number;
}

/** Likelihood and impact, 1 to 5 each. */
type Score = readonly [likelihood: number, impact: number];

/** What somebody changed of a risk later. */
export interface DemoRiskChange extends DemoMoment {
  readonly score?: Score;
  readonly status?: RiskStatus;
  readonly mitigation?: string;
  /** Days from the day on which the demo is made; negative ones are past. */
  readonly dueIn?: number;
  readonly reviewIn?: number;
  /** The key of the risk that this one is part of. */
  readonly mergedInto?: string;
}

/** A risk of the demo register. */
export interface DemoRisk extends DemoMoment {
  /** Names it in links: `R:key`. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly mitigation?: string;
  readonly category: (typeof firstCategories)[number];
  readonly score?: Score;
  readonly response?: RiskResponse;
  readonly owner?: DemoName;
  readonly dueIn?: number;
  readonly reviewIn?: number;
  /** Oldest first. */
  readonly later?: readonly DemoRiskChange[];
  /** `R:key`, `D:key` or the title of an agreement; entries are linked once both are there. */
  readonly links?: readonly string[];
}

/** A decision of the demo log. */
export interface DemoDecision extends DemoMoment {
  /** Names it in links: `D:key`. */
  readonly key: string;
  readonly form?: DecisionForm;
  readonly title: string;
  readonly statement: string;
  readonly context?: string;
  readonly reasons?: string;
  readonly dissent?: string;
  readonly decider?: string;
  readonly consulted?: string;
  readonly options?: readonly NewOption[];
  readonly criteria?: readonly NewCriterion[];
  /** Place in `options`. */
  readonly chosenAt?: number;
  readonly decidedDaysAgo?: number;
  readonly reviewIn?: number;
  readonly owner?: DemoName;
  readonly tags?: readonly string[];
  /** The key of the decision that this one is to replace. */
  readonly supersedes?: string;
  /** Oldest first; a decision begins as a draft. */
  readonly later?: readonly (DemoMoment & { readonly state: DraftState })[];
  readonly links?: readonly string[];
}
