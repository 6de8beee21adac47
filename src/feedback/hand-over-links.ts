// The ways on which a text leaves the device when its reader says so: by mail, or as an issue that
// is opened with it.
import { reportAddress } from './repository.ts';

/**
 * Characters of an address. Windows passes no more than 2,048 on to a mail program; GitHub answers
 * longer ones than about 8,000 with an error.
 */
const maxLength = { mail: 2_000, issue: 7_000 };

export interface HandOverLink {
  href: string;
  /** Whether the text did not fit: then the reader pastes it. */
  isLong: boolean;
}

/** Takes a mail address, a subject and a text; gives the link that opens a mail with them. */
export function mailLink(mail: string, subject: string, text: string): HandOverLink {
  const short = `mailto:${mail}?subject=${encodeURIComponent(subject)}`;
  return fitting(
    `${short}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`,
    short,
    maxLength.mail,
  );
}

/**
 * Takes the address of a repository, a title and a text; gives the link that opens an issue
 * with them.
 */
export function issueLink(repository: string, title: string, text: string): HandOverLink {
  const to = { address: repository, branch: '' };
  return fitting(reportAddress(to, title, text), reportAddress(to, title, ''), maxLength.issue);
}

function fitting(whole: string, short: string, max: number): HandOverLink {
  const isLong = whole.length > max;
  return { href: isLong ? short : whole, isLong };
}
