// A name that the policies and the scripts of pages share.

/** The one Trusted Types policy of the site: it makes the addresses of workers. */
export const scriptPolicy = 'site-script';
