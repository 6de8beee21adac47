// The top-level folders of content/ that hold articles. "Area" is the folder; "section" always
// means an h2.

/** What kind of page an area holds, and which sections such a page must have, in this order. */
const areas = {
  prepare: { kind: 'guide', sections: [] },
  wallets: {
    kind: 'wallet',
    sections: ['messages', 'not-working', 'help', 'can-my-card', 'link', 'lost-phone', 'unlink'],
  },
  // Its answers are the rows of cards.yaml; its folders are guides.
  cards: { kind: 'guide', sections: [] },
  // Its messages are data, one file each; its folders are guides.
  messages: { kind: 'guide', sections: [] },
  causes: { kind: 'cause', sections: ['what-fixes-it', 'recognise', 'why'] },
  fixes: { kind: 'fix', sections: ['before', 'steps', 'worked', 'if-not'] },
  situations: { kind: 'guide', sections: [] },
  choose: { kind: 'guide', sections: [] },
  security: { kind: 'guide', sections: [] },
  'lost-funds': { kind: 'emergency', sections: [] },
  trends: { kind: 'guide', sections: [] },
} as const satisfies Record<string, { kind: PageKind; sections: readonly string[] }>;

/** Pages that stand alone at the top level. */
export const singlePages = ['about', 'contact', 'glossary'] as const;

export type PageKind =
  'hub' | 'message' | 'cause' | 'fix' | 'guide' | 'emergency' | 'single' | 'wallet' | 'answer';
export type Area = keyof typeof areas;

export const areaKeys = Object.keys(areas) as Area[];

/** Takes the first part of a page path; says whether it is an area. */
export function isArea(name: string): name is Area {
  return Object.hasOwn(areas, name);
}

/**
 * Gives the kind of the page at a path such as `fixes/get-the-code`, or undefined for a place where
 * no page may be.
 */
export function kindOf(path: string): PageKind | undefined {
  const [first = '', second, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  if (isArea(first)) return second === undefined ? 'hub' : areas[first].kind;
  return second === undefined && (singlePages as readonly string[]).includes(first)
    ? 'single'
    : undefined;
}

/**
 * Takes an area; gives the orders in which its pages may have their sections. Where no words of a
 * wallet are recorded, what to do stands before them.
 */
export function sectionOrdersOf(area: Area): readonly (readonly string[])[] {
  const sections: readonly string[] = areas[area].sections;
  const [first, second, ...rest] = sections;
  return area === 'wallets' ? [sections, [second!, first!, ...rest]] : [sections];
}

/** The sections of every message page, in their order: what to do comes before why. */

export const messageSections = [
  'do-now',
  'say-this',
  'meaning',
  'who-can-fix',
  'if-not-solved',
  'seen-as',
] as const;
export type MessageSection = (typeof messageSections)[number];
