import type { UpkeepStrings } from './upkeep-zh.ts';

export const upkeepEn: UpkeepStrings = {
  newer: 'The Chinese version is newer here ({day}) and is the one to go by.',
  newerUndated: 'The Chinese version is newer here and is the one to go by.',
  readNewer: 'Read it in Chinese',
  edit: 'Edit this page',
  mistake: 'Report a mistake on this page',
  mistakeBody: 'What is wrong? (No card numbers, codes or other personal details, please.)',
  meaning: 'What to do has changed',
};
