// Radio buttons that remember what was chosen.
import { keep, kept } from './remember.client.ts';
import { part } from './settings.client.ts';

/** Takes the part of the desk that holds the buttons, their name and what to do with a new value; sets what was kept, and gives a function that tells the value. */
export function watchChoice<Value extends string>(within: ParentNode, name: string, tell: () => void): () => Value {
  const group = part<HTMLFieldSetElement>(within, `choice="${name}"`);
  const inputs = [...group.querySelectorAll('input')];
  const before = kept()[name];
  for (const input of inputs) if (input.value === before) input.checked = true;
  group.addEventListener('change', () => {
    keep(name, value());
    tell();
  });
  const value = () => inputs.find(({ checked }) => checked)!.value as Value;
  return value;
}
