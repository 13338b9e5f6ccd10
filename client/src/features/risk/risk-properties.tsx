import { riskResponses, riskStatuses } from '@entente/documents/register/schema';
import { impactWords, likelihoodWords } from '@entente/documents/register/score';
import { encodeOwner } from '@entente/documents/entries/owner';
import type { Trend } from '@entente/documents/register/exposure';
import type { Register, Risk } from '@entente/documents/register/risk';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { RiskValues } from '@entente/documents/register/write-register';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { ChoiceField } from '../../entries/choice-field.tsx';
import { DayField } from '../../entries/day-field.tsx';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { OwnerPicker } from '../../entries/owner-picker.tsx';
import { Fact, Property } from '../../entries/property.tsx';
import { RiskScore } from '../../entries/risk-score.tsx';
import { statusWords } from '../../entries/status-badge.tsx';
import { StepPicker } from '../../entries/step-picker.tsx';
import classes from './risk-panel.module.css';
import { responseWords, trendWords } from './risk-words.ts';

interface RiskPropertiesProps {
  readonly world: EntryWorld;
  readonly register: Register;
  readonly risk: Risk;
  readonly isEditable: boolean;
  /** `2026-11-21`, in the reader's time zone. */
  readonly today: string;
  readonly trend: Trend | undefined;
  readonly onSet: (values: RiskValues) => void;
  readonly onEditCategories: () => void;
}

const statuses = riskStatuses.map((value) => {
  const { word, meaning } = statusWords[value];
  return { value, label: word, meaning };
});
const responses = riskResponses.map((value) => {
  const { word, meaning } = responseWords[value];
  return { value, label: word, meaning };
});

/** The fields of a risk that are one value each. */
export function RiskProperties(props: RiskPropertiesProps) {
  const { world, register, risk, isEditable, today, trend, onSet, onEditCategories } = props;
  const at = (field: RiskField) => ({ open: world.open, entry: risk.id, field });
  const isOver = (day: string | undefined): boolean =>
    day !== undefined && day < today && risk.status !== 'closed';
  const category = register.categories.find(({ id }) => id === risk.category)?.id;
  return (
    <div>
      <Property name="Status" at={at('status')}>
        <ChoiceField
          label="Status"
          choices={statuses}
          value={risk.status}
          isClearable={false}
          isEditable={isEditable}
          onChange={(status) => status && onSet({ status, ...(status !== 'closed' && { mergedInto: null }) })}
        />
      </Property>
      <Property name="Likelihood" at={at('likelihood')}>
        <StepPicker
          label="Likelihood"
          words={likelihoodWords}
          step={risk.likelihood}
          isEditable={isEditable}
          onChange={(likelihood) => onSet({ likelihood: likelihood ?? null })}
        />
      </Property>
      <Property name="Impact" at={at('impact')}>
        <StepPicker
          label="Impact"
          words={impactWords}
          step={risk.impact}
          isEditable={isEditable}
          onChange={(impact) => onSet({ impact: impact ?? null })}
        />
      </Property>
      <Fact name="Score">
        <RiskScore risk={risk} />
        {trend && <span className={classes.trend}>{trendWords[trend]}</span>}
      </Fact>
      <Property name="Owner" at={at('owner')}>
        <OwnerPicker
          label="Owner"
          owner={risk.owner}
          people={world}
          isEditable={isEditable}
          onChange={(owner) => onSet({ owner: encodeOwner(owner) as RiskValues['owner'] })}
        />
      </Property>
      <Property name="Response" at={at('response')}>
        <ChoiceField
          label="Response"
          choices={responses}
          value={risk.response}
          isEditable={isEditable}
          onChange={(response) => onSet({ response: response ?? null })}
        />
      </Property>
      <Property name="Category" at={at('category')}>
        <div className={classes.category}>
          <ChoiceField
            label="Category"
            choices={register.categories.map(({ id, name }) => ({ value: id, label: name || 'Unnamed' }))}
            value={category}
            isEditable={isEditable}
            placeholder="No category"
            onChange={(chosen) => onSet({ category: chosen ?? null })}
          />
          {isEditable && (
            <Tooltip label="Edit categories">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label="Edit categories"
                onClick={onEditCategories}
              >
                <IconPencil size={16} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </Property>
      <Property name="Due" at={at('dueOn')}>
        <DayField
          label="Due"
          day={risk.dueOn}
          isOverdue={isOver(risk.dueOn)}
          isEditable={isEditable}
          onChange={(day) => onSet({ dueOn: day ?? null })}
        />
      </Property>
      <Property name="Review" at={at('reviewOn')}>
        <DayField
          label="Review"
          day={risk.reviewOn}
          isOverdue={isOver(risk.reviewOn)}
          isEditable={isEditable}
          onChange={(day) => onSet({ reviewOn: day ?? null })}
        />
      </Property>
    </div>
  );
}
