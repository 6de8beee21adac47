// Where a page is edited and where a mistake in it is reported, in the repository that
// site.ts names.

export interface Repository {
  /** Address of the repository, such as https://github.com/name/project; '' for none. */
  address: string;
  branch: string;
}

/**
 * How hosts of repositories write the two addresses; what is not GitLab writes them as GitHub,
 * Gitea and Forgejo do.
 */
function formsOf(address: string): { edit: string; report: string; title: string; body: string } {
  return /^https?:\/\/(?:[^/]*\.)?gitlab\./.test(address)
    ? {
        edit: '/-/edit',
        report: '/-/issues/new',
        title: 'issue[title]',
        body: 'issue[description]',
      }
    : {
        edit: /github\.com\//.test(address) ? '/edit' : '/_edit',
        report: '/issues/new',
        title: 'title',
        body: 'body',
      };
}

/**
 * Takes the repository and a file of it, such as `content/fixes/get-the-code/zh.mdx`; gives the
 * address at which it is edited.
 */
export function editAddress({ address, branch }: Repository, file: string): string {
  const base = address.replace(/\/+$/, '');
  const path = [...branch.split('/'), ...file.split('/')].map(encodeURIComponent).join('/');
  return `${base}${formsOf(base).edit}/${path}`;
}

/** Takes the repository, a title and a text; gives the address of a new report that holds them. */
export function reportAddress({ address }: Repository, title: string, body: string): string {
  const base = address.replace(/\/+$/, '');
  const forms = formsOf(base);
  return `${base}${forms.report}?${new URLSearchParams({ [forms.title]: title, [forms.body]: body })}`;
}
