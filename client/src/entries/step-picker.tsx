import type { Step } from '@entente/documents/entries/values';
import { wordOf } from '@entente/documents/register/score';
import { useId, type KeyboardEvent } from 'react';
import classes from './step-picker.module.css';

const steps: readonly Step[] = [1, 2, 3, 4, 5];

interface StepPickerProps {
  /** Such as *Likelihood*. */
  readonly label: string;
  /** The words of the steps, 1 to 5. */
  readonly words: readonly string[];
  readonly step: Step | undefined;
  readonly isEditable: boolean;
  readonly onChange: (step: Step | undefined) => void;
}

/** A step of 1 to 5 with its word. Arrows and the digits choose, Backspace clears. */
export function StepPicker({ label, words, step, isEditable, onChange }: StepPickerProps) {
  const name = useId();
  const word = step === undefined ? 'Not said yet' : wordOf(words, step);
  if (!isEditable)
    return (
      <span className={classes.said} data-empty={step === undefined}>
        {step === undefined ? word : `${step} · ${word}`}
      </span>
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = steps.find((one) => String(one) === event.key);
    if (digit !== undefined) {
      onChange(digit);
      // From one that is not chosen, Tab would lead to the chosen one and not out of the group.
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${digit}"]`)?.focus();
    } else if (event.key === 'Backspace' || event.key === 'Delete') onChange(undefined);
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the radios within take the focus
    <div role="radiogroup" aria-label={label} className={classes.steps} onKeyDown={onKeyDown}>
      {steps.map((one) => (
        <label key={one} className={classes.step} title={`${one} ${wordOf(words, one)}`}>
          <input
            type="radio"
            name={name}
            value={one}
            aria-label={`${one} ${wordOf(words, one)}`}
            checked={step === one}
            onChange={() => onChange(one)}
          />
          <span aria-hidden>{one}</span>
        </label>
      ))}
      <span className={classes.word} aria-hidden data-empty={step === undefined}>
        {word}
      </span>
    </div>
  );
}
