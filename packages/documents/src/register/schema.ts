/** What a risk register is made of in Yjs: names, values and what stays. */
import { firmId, userId } from '@entente/protocol/ids';
import { z } from 'zod';
import { entryId } from '../entries/entry-id.ts';
import { day, orNull, owner, ruleOf, step } from '../entries/values.ts';
import { entryRules } from '../entries/vocabulary.ts';

/** The roots of a register, all of them Y.XmlFragment. */
export const RISKS = 'risks';
export const CATEGORIES = 'categories';
export const VIEWS = 'views';

/** Grows with every change of the table below; older browsers are refused before they receive content. */
export const REGISTER_SCHEMA_VERSION = 1;

export const riskStatuses = ['open', 'mitigating', 'watching', 'closed'] as const;
export const riskStatus = z.enum(riskStatuses);
export type RiskStatus = z.infer<typeof riskStatus>;

export const riskResponses = ['avoid', 'reduce', 'share', 'accept'] as const;
export const riskResponse = z.enum(riskResponses);
export type RiskResponse = z.infer<typeof riskResponse>;

/** Where a risk came from, when it was not written straight into the register: `premortem:<card id>`, `import:<file>`. */
const origin = z
  .string()
  .max(200)
  .regex(/^(premortem|import):/);

/** Attributes of a risk that people set, with their types; each is one value, the last one set. */
export const riskAttributes = {
  category: orNull(entryId),
  likelihood: orNull(step),
  impact: orNull(step),
  response: orNull(riskResponse),
  owner: orNull(owner),
  dueOn: orNull(day),
  reviewOn: orNull(day),
  status: riskStatus,
  mergedInto: orNull(entryId),
  origin: orNull(origin),
} as const;

/** What the server says of an entry when it comes on the record, in an edit of its own. */
export const serverAttributes = {
  number: z.int().min(1),
  raisedBy: userId,
  raisedFor: firmId,
  raisedAt: z.iso.datetime(),
} as const;

/** Characters of a category's or a view's name. */
export const NAME_LENGTH = 100;
/** Characters of a view's settings as JSON. */
export const VIEW_LENGTH = 8000;

const rulesOf = (types: Readonly<Record<string, z.ZodType>>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, ruleOf(type)]));

const name = z.string().max(NAME_LENGTH);
const since = 1;
const rich = { since, children: ['doc'], isKept: true } as const;

/** What may stand in a register. */
export const registerRules = entryRules({
  schemaVersion: REGISTER_SCHEMA_VERSION,
  roots: new Map([
    [RISKS, 'risks'],
    [CATEGORIES, 'categories'],
    [VIEWS, 'views'],
  ]),
  nodes: {
    risks: { since, children: ['risk'] },
    categories: { since, children: ['category'] },
    views: { since, children: ['view'] },
    risk: {
      since,
      children: ['title', 'description', 'mitigation', 'link'],
      attributes: rulesOf({ ...riskAttributes, ...serverAttributes }),
      isKept: true,
      isNumbered: true,
    },
    title: { since, isPlain: true, isKept: true },
    description: rich,
    mitigation: rich,
    link: { since, attributes: rulesOf({ document: z.uuid(), entry: entryId }) },
    category: { since, attributes: rulesOf({ name }) },
    view: { since, attributes: rulesOf({ name, settings: z.string().max(VIEW_LENGTH) }) },
  },
  serverAttributes: Object.keys(serverAttributes),
});
