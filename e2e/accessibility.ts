// Asks axe what is wrong with a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AuditScope {
  /** Selectors of the parts that are looked at, where it is not the whole page. */
  parts?: string[];
  /** The rules that are asked for, where it is not all of them. */
  rules?: string[];
  /** Rules that are left out. */
  without?: string[];
}

/**
 * Takes a page, and what to ask where that is not everything; gives a line for each rule that the
 * page breaks.
 * Axe is loaded once into each page and tells only what is wrong: describing every element that is
 * right, as it does unless told otherwise, takes most of its time.
 */
export async function accessibilityFaults(
  page: Page,
  question: AuditScope = {},
): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source);
  return page.evaluate(async ({ parts, rules, without = [] }) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(parts ? { include: parts } : document, {
      resultTypes: ['violations'],
      selectors: false,
      ...(rules && { runOnly: rules }),
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, question);
}
