// What writers may put into the data files. Every object is strict: a misspelt field is a fault.
import type { z } from 'zod';
import type { contacts, glossary, nodeData, sources, stages } from './lists.ts';
import type { messageData } from './message.ts';
import type { frontMatter, pageData } from './page.ts';

export { contacts, glossary, nodeData, sources, stages } from './lists.ts';
export { messageData } from './message.ts';
export { frontMatter, pageData } from './page.ts';

export type PageData = z.infer<typeof pageData>;
export type FrontMatter = z.infer<typeof frontMatter>;
export type MessageData = z.infer<typeof messageData>;
export type Wording = MessageData['wordings'][number];
export { responseCodes, type ResponseCode } from './response-codes.ts';
export type NodeData = z.infer<typeof nodeData>;
export type GlossaryTerm = z.infer<typeof glossary>[number];
export type Stage = z.infer<typeof stages>[number];
export type Source = z.infer<typeof sources>[number];
export type Contact = z.infer<typeof contacts>[number];
export type Fixer = NonNullable<PageData['fixer']>[number];
export type Retry = NonNullable<PageData['retry']>;
