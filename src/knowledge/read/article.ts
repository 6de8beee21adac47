// What is read of one article text.
import type { Fault } from '../faults.ts';
import type { LineOf } from './parse-yaml.ts';
import type { Block } from './blocks.ts';

/** An h2 of an article. */
export interface ArticleSection {
  id: string;
  title: string;
  line: number;
}

/** A piece of an article with the line on which it starts. */
interface Located<T> {
  value: T;
  line: number;
}

/** A component as a writer used it. */
interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  line: number;
  /** The h2 under which it stands. */
  section: string | undefined;
}

export interface ReadArticle {
  frontMatter: unknown;
  /** Gives the line of a front matter field. */
  lineOf: LineOf;
  sections: ArticleSection[];
  /** Ids of h3 headings, where a writer gave one. */
  minorIds: Located<string>[];
  links: (Located<string> & { section: string | undefined })[];
  /** Pictures by the name that the text gives, with what they show. */
  images: (Located<string> & { alt: string; section: string | undefined })[];
  components: ComponentUse[];
  /** Plain text in pieces that are read as one, without screen wordings, with what each cites. */
  blocks: Block[];
  hasLead: boolean;
  /**
   * Steps of the section `steps`: each as plain text without its result, and the number of
   * its results.
   */
  steps: { line: number; text: string; results: number }[];
  faults: Omit<Fault, 'file'>[];
}
