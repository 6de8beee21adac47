// Radio buttons that remember what was chosen.
import { remember, remembered } from './remember.client.ts';
import { findPart } from './settings.client.ts';

export interface RememberedChoice<Value extends string> {
  value(): Value;
  /** Chooses the next one, after the last the first; gives what it is called. */
  next(): string;
}

/**
 * Takes the part of the desk that holds the buttons, their name and what to do with a new value;
 * sets what was kept, and gives the choice.
 */
export function watchChoice<Value extends string>(
  within: ParentNode,
  name: string,
  onChange: () => void,
): RememberedChoice<Value> {
  const group = findPart<HTMLFieldSetElement>(within, `choice="${name}"`);
  const inputs = [...group.querySelectorAll('input')];
  const before = remembered()[name];
  const chosen = () => inputs.find(({ checked }) => checked)!;
  const changed = () => {
    remember(name, chosen().value);
    onChange();
  };
  for (const input of inputs) if (input.value === before) input.checked = true;
  group.addEventListener('change', changed);
  return {
    value: () => chosen().value as Value,
    next() {
      const next = inputs[(inputs.indexOf(chosen()) + 1) % inputs.length]!;
      next.checked = true;
      changed();
      return `${group.querySelector('legend')!.textContent}: ${next.labels![0]!.textContent}`;
    },
  };
}
