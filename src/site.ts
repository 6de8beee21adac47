// The one file to edit when you run this as your own help centre.

/** Where the site is published. `SITE_URL` and `BASE_PATH` override it for one build. */
export const site = {
  name: { zh: '卡帮', en: 'Kabang' },
  /** Scheme and host, without a path. */
  origin: (process.env['SITE_URL'] || 'https://kabang.example').replace(/\/+$/, ''),
  /** '' at the root of a host, or '/help' under a sub-path: leading slash, no trailing slash. */
  basePath: (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '').replace(/^(?=[^/])/, '/'),
  /**
   * Whether a worker keeps the site for times without a network. One deploy with false takes it
   * from every device; `OFFLINE=false` says so for one build.
   */
  offline: process.env['OFFLINE'] !== 'false',
  /**
   * Address of the repository, such as https://github.com/name/project: pages lead there to be
   * edited, and to report a mistake. `SITE_REPOSITORY` overrides it for one build; left empty, no
   * link is shown.
   */
  repository: process.env['SITE_REPOSITORY'] ?? '',
  /**
   * Who runs this copy and answers for it, as readers should know them; `SITE_OPERATOR` overrides
   * it for one build. Left empty, the page about the site says that nobody is named.
   */
  operator: process.env['SITE_OPERATOR'] ?? '',
  /**
   * Where readers reach the operator: a mail address, or a page with https. `SITE_CONTACT`
   * overrides it for one build.
   */
  contact: process.env['SITE_CONTACT'] ?? '',
  /** The branch on which pages are edited. */
  branch: 'main',
  /**
   * Mail address to which readers may send a note about a page; `SITE_MAIL` overrides it for one
   * build. Left empty, a note can be copied only, or opened as an issue where there is
   * a repository.
   */
  mail: process.env['SITE_MAIL'] ?? '',
  /**
   * Path on this host, such as /feedback, that counts answers to "Did this solve it?":
   * deploy/README.md says how. Left empty, no answer is ever sent. `FEEDBACK_ENDPOINT` overrides it
   * for one build.
   */
  feedback: process.env['FEEDBACK_ENDPOINT'] ?? '',
  /** Filing numbers that the law of your place wants on every page, such as an ICP number. */
  filings: [] as { text: string; address: string }[],
  /**
   * Your IndexNow key, 8 to 128 letters, digits or hyphens, with which `npm run indexnow` tells
   * search engines what changed; empty is off.
   */
  indexNowKey: '' as string,
} as const;
