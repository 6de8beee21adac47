// Asks axe what is wrong with a page.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Takes a page, and what to ask where that is not everything; gives a line for each rule that the page breaks.
 * No page here has frames, so axe needs no second page to put together what it found: that is what its legacy mode leaves out.
 */
export async function accessibilityFaults(
  page: Page,
  ask: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<string[]> {
  const { violations } = await ask(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
