// The content security policies: what a page, a script that runs beside it, and a file that is only
// data may do.
import { scriptPolicy } from './script-policy.ts';

/**
 * Strings never become code: a script address must come from the policy of that name, and nothing
 * else is trusted.
 */
const trustedTypes = [
  "require-trusted-types-for 'script'",
  `trusted-types ${scriptPolicy}`,
] as const;

/** What each page says in its own <meta>, beside the hashes of its scripts and styles. */
export const pageDirectives = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  ...trustedTypes,
] as const;

/** Pagefind compiles WebAssembly. */
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

const policyOf = (...directives: string[]) => directives.join('; ');

/**
 * A page's header: what a <meta> cannot say, and what holds on every page. Each page's <meta>
 * narrows it further.
 */
export const pagePolicy = policyOf(
  "frame-ancestors 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  ...trustedTypes,
);

/** Workers do not take over the policy of the page that starts them; their own file brings it. */
export const workerPolicy = policyOf(
  "default-src 'none'",
  `script-src ${scriptSources.join(' ')}`,
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  ...trustedTypes,
);

/** A file that is only read: opened by itself it may do nothing. */
export const dataPolicy = policyOf(
  "default-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
);
