// What astro.config.mjs gives the scripts of the pages of src/site.ts, which reads the environment
// and so cannot run in a browser.
interface ImportMetaEnv {
  /** Whether a worker keeps the site for times without a network. */
  readonly PUBLIC_OFFLINE: boolean;
  /** `mail`, `repository` and `feedback` of src/site.ts. */
  readonly PUBLIC_MAIL: string;
  readonly PUBLIC_REPOSITORY: string;
  readonly PUBLIC_FEEDBACK: string;
}
